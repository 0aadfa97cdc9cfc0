import { useMutation, useQuery } from '@tanstack/react-query'
import * as api from '@yushui/contract/papers'
import { paperKindWords } from '@yushui/contract/words/work-terms'
import { useState } from 'react'
import { call, upload, wordsOf } from '../../api.ts'
import { dayWords } from '../../date-words.ts'
import { templatesChanged, templatesQuery } from '../../features/papers/paper-queries.ts'
import { SettingsCard } from '../../features/papers/settings-card.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMay } from '../../me.ts'
import { newId } from '../../new-id.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { say, sayFault } from '../../ui/said.ts'
import { Banner, Card, PageHead } from '../../ui/surface.tsx'
import '../../features/papers/papers.css'
import '../../features/evidence/evidence.css'

const kinds = api.paperKindNames.map((value) => ({ value, words: paperKindWords[value] }))

/** What may stand in an office's own .docx and is filled when a paper is taken away. */
const marks: readonly [string, string][] = [
  ['{标题}', '文稿的标题'],
  ['{主送}', '写给谁'],
  ['{正文}', '全部段落，一段一行'],
  ['{落款}', '落款的单位'],
  ['{日期}', '落款的日子，2026年8月1日'],
  ['{时间}、{地点}、{联系人}……', '文稿里每个小标题、每个栏目的内容；名称照抄，前面的序号不写'],
  [
    '{#表格}{序号}……{/表格}',
    '文稿里的表格：写在 Word 表格的一行里，头一格开始、末一格结束，中间用表头的名称',
  ],
]

/** The street wants its own notice form: bring it once, and our words go into it. What all papers say is set here too. */
export function TemplatesPage() {
  const query = useQuery(templatesQuery)
  const mayWrite = useMay('papers.write')
  const maySet = useMay('papers.set')
  return (
    <>
      <PageHead
        title="模板和电话"
        sub="本单位的 Word 样式和联系电话，设一次，每份文稿都用；没有换的，用鱼水的样式。"
      />
      <div className="paper-page">
        <div className="stack-wide">
          <SettingsCard mayChange={maySet} />
          <Loaded query={query}>
            {(templates) => (
              <Card title="换上了的">
                {templates.length === 0 ? (
                  <p className="dim">还没有换过。十种文稿都用鱼水的样式。</p>
                ) : (
                  <ul className="paper-lines">
                    {templates.map((it) => (
                      <TemplateLine key={it.id} template={it} mayWrite={mayWrite} />
                    ))}
                  </ul>
                )}
              </Card>
            )}
          </Loaded>
        </div>
        <div className="paper-page__side">
          {mayWrite && <AddTemplate />}
          <Card title="模板里写什么">
            <p className="dim">在 Word 里把要填的地方写成下面这样，花括号也要，样式随您排：</p>
            <dl className="stack">
              {marks.map(([mark, words]) => (
                <div key={mark}>
                  <dt>
                    <code>{mark}</code>
                  </dt>
                  <dd className="dim">{words}</dd>
                </div>
              ))}
            </dl>
          </Card>
        </div>
      </div>
    </>
  )
}

function AddTemplate() {
  const [kind, setKind] = useState<api.PaperKind>('notice')
  const add = useMutation({
    mutationFn: (file: File) => upload(api.addPaperTemplate, { id: newId(), kind, name: file.name }, file),
    onSuccess: async (added) => {
      say(`${paperKindWords[added.kind]}换上了《${added.name}》。`)
      await templatesChanged()
    },
  })
  return (
    <Card title="换一份" className="screen-only">
      <div className="stack">
        <SelectField label="哪一种文稿" options={kinds} value={kind} onPick={setKind} />
        <label className={`${buttonClass({ look: 'primary' })} choose-files`}>
          {add.isPending ? '正在收……' : '选 Word 模板（.docx）'}
          <input
            type="file"
            accept=".docx"
            disabled={add.isPending}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              event.target.value = ''
              if (file) add.mutate(file)
            }}
          />
        </label>
        {add.error && <Banner tone="fault" alert title={wordsOf(add.error)} />}
      </div>
    </Card>
  )
}

function TemplateLine({ template, mayWrite }: { template: api.PaperTemplate; mayWrite: boolean }) {
  const withdraw = useMutation({
    mutationFn: () => call(api.withdrawPaperTemplate, { id: template.id }),
    onSuccess: async () => {
      say(`${paperKindWords[template.kind]}换回鱼水的样式。`)
      await templatesChanged()
    },
    onError: (fault) => sayFault(wordsOf(fault)!),
  })
  const { kind, name, addedAt, unknownMarks } = template
  return (
    <li>
      <span>
        <strong>{paperKindWords[kind]}</strong>　{name}
        <span className="dim">　{dayWords(addedAt)}换上</span>
        {unknownMarks.length > 0 && (
          <span role="note">
            　认不出的标记，会空着：{unknownMarks.map((mark) => `{${mark}}`).join('、')}
          </span>
        )}
      </span>
      {mayWrite && (
        <Button small busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          不用了
        </Button>
      )}
    </li>
  )
}
