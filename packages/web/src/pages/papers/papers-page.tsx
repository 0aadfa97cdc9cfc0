export function PapersPage() {
  return <p>正在做。</p>
}
