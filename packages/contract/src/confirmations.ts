import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, line, Moment, Nothing, PlainDate, spareLine } from './values.ts'

/** `invitation`: can you come; `holding`: did it take place, and with how many of yours. */
export const confirmationQuestions = ['invitation', 'holding'] as const
export const confirmationAnswers = ['yes', 'no', 'other-slot'] as const
/** Paper stays equal: an answer on paper or by telephone is entered with name and date. */
export const confirmationChannels = ['link', 'paper', 'telephone'] as const

const answered = {
  answer: z.enum(confirmationAnswers),
  /** What would suit instead: 改在9日下午. */
  otherSlot: spareLine(100),
  /** How many of theirs come or came; null where not said. */
  headcount: z.number().int().min(0).max(10_000).nullable(),
  answeredBy: line(20),
}

/** What one partner was asked about an activity and what it said. Both sides' figures are kept as given. */
export const Confirmation = z.object({
  id: Id,
  activityId: Id,
  partnerId: Id,
  partner: z.string(),
  question: z.enum(confirmationQuestions),
  askedAt: Moment,
  /** Of the link; null where none was made. */
  expiresAt: Moment.nullable(),
  answer: z.enum(confirmationAnswers).nullable(),
  otherSlot: z.string(),
  headcount: z.number().nullable(),
  answeredBy: z.string(),
  answeredOn: PlainDate.nullable(),
  channel: z.enum(confirmationChannels).nullable(),
  isWithdrawn: z.boolean(),
  /** An invitation was answered for this day; null where none was fixed then. */
  answeredFor: PlainDate.nullable(),
  /** The activity has moved to another day since: the answer says nothing about that one. */
  isOutdated: z.boolean(),
})
export type Confirmation = z.infer<typeof Confirmation>

export const listConfirmations = endpoint({
  method: 'GET',
  path: '/activities/:activityId/confirmations',
  may: 'activities.read',
  about: '共建单位的答复',
  input: z.object({ activityId: Id }),
  output: z.array(Confirmation),
})
/** The link is shown once; only its hash is kept. */
export const askPartner = endpoint({
  method: 'POST',
  path: '/activities/:activityId/confirmations',
  may: 'activities.write',
  about: '请共建单位确认（限时链接）',
  input: z.object({ id: Id, activityId: Id, partnerId: Id, question: z.enum(confirmationQuestions) }),
  output: Confirmation.extend({ link: z.string() }),
})
export const enterAnswer = endpoint({
  method: 'POST',
  path: '/activities/:activityId/answers',
  may: 'activities.write',
  about: '录入纸面或电话答复',
  input: z.object({
    id: Id,
    activityId: Id,
    partnerId: Id,
    question: z.enum(confirmationQuestions),
    channel: z.enum(['paper', 'telephone']),
    answeredOn: PlainDate,
    ...answered,
  }),
  output: Confirmation,
})
export const withdrawConfirmation = endpoint({
  method: 'POST',
  path: '/activities/:activityId/confirmations/:id/withdraw',
  may: 'activities.write',
  about: '作废一次确认（链接随即失效）',
  input: z.object({ id: Id, activityId: Id }),
  output: Confirmation,
})

/** What the page's form sends; works with script off. */
const AnswerByLink = z.object({
  ...answered,
  otherSlot: answered.otherSlot.default(''),
  headcount: z
    .union([z.literal('').transform(() => null), z.coerce.number().int().min(0).max(10_000)])
    .default(null),
})
export type AnswerByLink = z.infer<typeof AnswerByLink>

/** The page behind the link, for one without an account. */
const link = { path: '/c/:token', may: 'anyone', answers: 'page', output: Nothing } as const
const token = z.string().max(100)
export const showConfirmation = endpoint({
  ...link,
  method: 'GET',
  about: '限时链接打开的确认页',
  input: z.object({ token }),
})
export const answerConfirmation = endpoint({
  ...link,
  method: 'POST',
  about: '确认页上的答复',
  input: AnswerByLink.extend({ token }),
})
