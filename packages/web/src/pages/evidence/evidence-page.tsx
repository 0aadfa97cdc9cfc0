export function EvidencePage() {
  return <p>正在做。</p>
}
