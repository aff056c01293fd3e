import { Radio } from 'antd'

/** Which of the queues is looked at. */
export const QueueChoice = <Queue extends string>({
  label,
  queues,
  titles,
  chosen,
  onChosen,
}: {
  label: string
  queues: readonly Queue[]
  titles: Readonly<Record<Queue, string>>
  chosen: Queue
  onChosen: (queue: Queue) => void
}) => (
  <Radio.Group
    className="choices"
    aria-label={label}
    optionType="button"
    value={chosen}
    options={queues.map((one) => ({ value: one, label: titles[one] }))}
    onChange={({ target }) => onChosen(target.value)}
  />
)
