export function PaperPage() {
  return <p>正在做。</p>
}
