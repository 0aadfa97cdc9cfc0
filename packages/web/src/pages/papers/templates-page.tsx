export function TemplatesPage() {
  return <p>正在做。</p>
}
