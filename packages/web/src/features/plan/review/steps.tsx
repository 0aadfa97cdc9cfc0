import './steps.css'

const steps = ['读入', '核对', '上墙']

/** Where one stands on the way of a plan onto the wall. */
export function Steps({ at }: { at: 1 | 2 | 3 }) {
  return (
    <ol className="steps" aria-label="步骤">
      {steps.map((words, place) => (
        <li key={words} aria-current={place + 1 === at ? 'step' : undefined}>
          {'①②③'[place]} {words}
        </li>
      ))}
    </ol>
  )
}
