import { randomInt, randomUUID } from 'node:crypto'
import { inviteAccount, listAccounts } from '@yushui/contract/accounts'
import { addActivity, addDecision } from '@yushui/contract/activities'
import { askPartner } from '@yushui/contract/confirmations'
import { addEvidence, receiveFile } from '@yushui/contract/evidence'
import { writePaper } from '@yushui/contract/papers'
import { addPartner } from '@yushui/contract/partners'
import { type Permission, roles } from '@yushui/contract/permissions'
import { acceptPlan, tickTask } from '@yushui/contract/plans'
import { addCampaign, addProgramme } from '@yushui/contract/programmes'
import { writeReport } from '@yushui/contract/reports'
import { listSignedIn } from '@yushui/contract/sign-in'
import { listDigests } from '@yushui/contract/today'
import { drawPicture } from '@yushui/documents/pictures/draw-picture'
import { aDocx, aParagraph } from '@yushui/documents/read/a-docx'
import { aForm } from '@yushui/documents/write/ledger-form/a-form'
import { insertForm } from '../features/ledgers/queries.ts'
import { insertTemplate, withdrawTemplates } from '../features/papers/queries-templates.ts'
import { makeDigests } from '../features/today/jobs.ts'
import { inScope } from '../platform/db.ts'
import { everywhere, type OfficeId } from '../platform/scope.ts'
import type { App } from '../platform/serve.ts'
import { anAcceptedPlan, aPartner, aTask } from './a-plan.ts'
import { aCampaign, anActivity, aProgramme } from './an-activity.ts'
import type { MadeOffice } from './office.ts'
import type { Person } from './person.ts'

/** One thing of each sort that an office has. */
export interface Belongings {
  officeId: string
  streetId: string
  planId: string
  taskId: string
  tickId: string
  partnerId: string
  programmeId: string
  campaignId: string
  activityId: string
  evidenceId: string
  photoId: string
  reportId: string
  paperId: string
  templateId: string
  formId: string
  decisionId: string
  digestId: string
  confirmationId: string
  accountId: string
  signInId: string
}

/** Made anew for each endpoint, since asking may use them up. */
export async function makeBelongings({
  app,
  officer,
  systemAdmin,
  officeIds,
}: MadeOffice): Promise<Belongings> {
  const partner = aPartner({ alias: `共建部队${newWord()}`, sealedName: '某联络处' })
  await officer.call(addPartner, partner)
  const task = aTask()
  const plan = await officer.call(acceptPlan, anAcceptedPlan({ tasks: [task] }))
  const tickId = randomUUID()
  await officer.call(tickTask, { id: task.id, tickId, on: '2026-05-20' })

  const programme = aProgramme({ name: `讲堂${newWord()}` })
  await officer.call(addProgramme, programme)
  const campaign = aCampaign()
  await officer.call(addCampaign, campaign)
  const partners = [{ partnerId: partner.id, name: partner.alias }]
  const activity = anActivity({ taskId: task.id, programmeId: programme.id, partners })
  await officer.call(addActivity, activity)
  const decision = {
    id: randomUUID(),
    activityId: activity.id,
    what: '修门前的路',
    owner: '',
    due: '2026-09-01',
  }
  await officer.call(addDecision, decision)

  const evidence = { id: randomUUID(), activityId: activity.id, title: '花名册在第3盒' }
  await officer.call(addEvidence, { ...evidence, kind: 'note', eventOn: '2026-05-20' })
  const photo = { id: randomUUID(), name: '照片.jpg', activityId: activity.id }
  await officer.upload(receiveFile, photo, await drawPicture({ ...small, seed: randomInt(1e9) }))

  const paper = { id: randomUUID(), activityId: activity.id, kind: 'notice' as const }
  await officer.call(writePaper, paper)
  const [templateId, formId] = await keepSheets(app, officeIds.community)

  const report = { id: randomUUID(), range: wholeYear }
  await officer.call(writeReport, report)

  const confirmation = { id: randomUUID(), activityId: activity.id, partnerId: partner.id }
  await officer.call(askPartner, { ...confirmation, question: 'holding' })

  const name = `许${newWord()}`
  await systemAdmin.call(inviteAccount, { officeId: officeIds.community, role: 'staff', name })
  const account = (await systemAdmin.call(listAccounts, {})).find((it) => it.name === name)
  return {
    officeId: officeIds.community,
    streetId: officeIds.street,
    planId: plan.id,
    taskId: task.id,
    tickId,
    partnerId: partner.id,
    programmeId: programme.id,
    campaignId: campaign.id,
    activityId: activity.id,
    evidenceId: evidence.id,
    photoId: photo.id,
    reportId: report.id,
    paperId: paper.id,
    templateId,
    formId,
    decisionId: decision.id,
    digestId: await ownDigest(app, officer),
    confirmationId: confirmation.id,
    accountId: account?.id ?? '',
    signInId: await ownSignIn(officer),
  }
}

const aTemplate = Buffer.from(await aDocx({ body: aParagraph('关于{标题}的记录') }))
const aWorkbook = Buffer.from(await aForm())

/** A template and a form, put where they lie: to be sent, each would be opened in a process of its own. */
async function keepSheets(app: App, office: string): Promise<[string, string]> {
  const [templateId, formId] = [randomUUID(), randomUUID()]
  const [officeId, addedAt] = [office as OfficeId, app.clock.now()]
  const template = { kind: 'record' as const, name: '记录模板.docx', unknownMarks: [], bytes: aTemplate }
  const form = { kind: 'activities' as const, name: '统计表.xlsx', sheet: '活动表', headingRow: 3 }
  await inScope(app.pools.rooms, everywhere, async (db) => {
    const { path } = await db
      .selectFrom('offices')
      .select('path')
      .where('id', '=', office)
      .executeTakeFirstOrThrow()
    const by = { withdrawnAt: addedAt, withdrawnBy: randomUUID() }
    await withdrawTemplates(db, officeId, { kind: 'record', but: templateId }, by)
    await insertTemplate(db, officeId, path, { ...template, id: templateId, addedAt })
    await insertForm(db, officeId, path, { ...form, id: formId, columns: [], addedAt, bytes: aWorkbook })
  })
  return [templateId, formId]
}

const wholeYear = { from: '2026-01-01', to: '2026-12-31', about: null }

const small = { width: 64, height: 48, grain: true }

/** No digits, which beside a unit's alias would look like its designation. */
function newWord(): string {
  return Array.from({ length: 6 }, () => stems[randomInt(stems.length)]).join('')
}
const stems = '甲乙丙丁戊己庚辛壬癸'

async function ownDigest(app: App, person: Person): Promise<string> {
  await makeDigests(app)
  return (await person.call(listDigests, {}))[0]?.id ?? ''
}

async function ownSignIn(person: Person): Promise<string> {
  const list = await person.call(listSignedIn, {})
  return list.find(({ isThisOne }) => isThisOne)?.id ?? ''
}

/** How one endpoint is asked, of these belongings or those of another office. */
export interface Asked {
  input(its: Belongings, person: Person): object | Promise<object>
  /** Where an endpoint asks for a permission besides its own `may`. */
  may?: Permission
  bytes?: Buffer
  /** What the office's own input is answered with, where that is not 200. */
  answer?: number
}

const nothing: Asked = { input: () => ({}) }
const reason = '试试'
const password = 'Wq8#Kz2!xV'
const office = (its: Belongings) => ({
  id: randomUUID(),
  parentId: its.streetId,
  kind: 'community',
  name: `${newWord()}社区`,
})

const emptyPaper = { letterhead: null, title: '通知', addressee: null, blocks: [], signature: null }

/** A valid input for every endpoint of the contract; the matrix fails where one is missing. */
export const askedOfAll: Record<string, Asked> = {
  getSetup: nothing,
  setUp: {
    input: () => ({
      district: '东区',
      street: '东街道',
      community: '东社区',
      officer: { name: '许文', login: `x${randomUUID().slice(0, 8)}`, password },
    }),
  },
  // The one before has opened the installation.
  setUpSample: { ...nothing, answer: 409 },

  signIn: { input: (_, { login, password }) => ({ login, password }) },
  signOut: nothing,
  getMe: nothing,
  changePassword: { input: () => ({ current: 'not it', next: password }), answer: 400 },
  acceptSecrecyRule: nothing,
  listSignedIn: nothing,
  endSignedIn: {
    input: async (its, person) => ({ id: its.signInId === '' ? await ownSignIn(person) : its.signInId }),
  },
  redeemCode: {
    input: () => ({ code: 'AAAA-AAAA-AAAA', name: '许文', login: 'xuwen', password }),
    answer: 400,
  },
  readCode: { input: () => ({ code: 'AAAA-AAAA-AAAA' }), answer: 400 },

  listOffices: nothing,
  addOffice: { input: office },
  listAccounts: nothing,
  inviteAccount: { input: (its) => ({ officeId: its.officeId, role: 'staff', name: '许文' }) },
  disableAccount: { input: (its) => ({ id: its.accountId, reason }) },
  enableAccount: { input: (its) => ({ id: its.accountId }) },
  unlockAccount: { input: (its) => ({ id: its.accountId }) },
  resetPassword: { input: (its) => ({ id: its.accountId }) },

  listPartners: nothing,
  addPartner: { input: () => aPartner({ alias: `共建部队${newWord()}` }) },
  changePartner: {
    input: (its) => ({ ...aPartner({ alias: '共建部队乙' }), id: its.partnerId, version: 1 }),
  },
  withdrawPartner: { input: (its) => ({ id: its.partnerId, reason }) },
  restorePartner: { input: (its) => ({ id: its.partnerId }) },
  revealPartnerName: { input: (its) => ({ id: its.partnerId, reason }) },

  readText: { input: () => ({ text: '4—6月,请社区医院为优抚对象义诊一次。' }) },
  readFile: {
    input: () => ({ name: '计划.txt' }),
    bytes: Buffer.from('4—6月,请社区医院为优抚对象义诊一次。'),
  },

  listPlans: nothing,
  acceptPlan: { input: () => anAcceptedPlan() },
  getPlan: { input: (its) => ({ id: its.planId }) },
  changePlan: {
    input: (its) => ({ id: its.planId, version: 1, title: '计划', theme: '', sections: [], reason }),
  },
  takePlanStep: {
    input: (its) => ({ id: its.planId, step: 'approve', version: 1, reason }),
    may: 'plans.approve',
  },
  getYear: { input: () => ({ year: 2026 }) },
  listTasks: nothing,
  addTask: { input: (its) => ({ ...aTask(), planId: its.planId, reason }) },
  changeTask: { input: (its) => ({ ...aTask(), id: its.taskId, version: 1, reason }) },
  withdrawTask: { input: (its) => ({ id: its.taskId, reason }) },
  restoreTask: { input: (its) => ({ id: its.taskId, reason }) },
  tickTask: { input: (its) => ({ id: its.taskId, tickId: randomUUID(), on: '2026-05-21', note: '' }) },
  removeTick: { input: (its) => ({ id: its.taskId, tickId: its.tickId }) },
  listAmendments: { input: (its) => ({ id: its.planId }) },
  getPlanPaper: { input: (its) => ({ id: its.planId, format: 'docx' }) },
  getChartPaper: { input: () => ({ year: 2026 }) },
  rollOverPlan: { input: (its) => ({ id: its.planId, year: 2027 }) },
  getSpans: nothing,
  changeSpans: { input: () => ({ table: null, version: 0 }) },
  getOverview: { input: () => ({ year: 2026 }) },

  listProgrammes: nothing,
  getProgramme: { input: (its) => ({ id: its.programmeId }) },
  addProgramme: { input: () => aProgramme({ name: `讲堂${newWord()}` }) },
  changeProgramme: {
    input: (its) => ({ ...aProgramme({ name: newWord() }), id: its.programmeId, version: 1 }),
  },
  withdrawProgramme: { input: (its) => ({ id: its.programmeId, reason }) },
  restoreProgramme: { input: (its) => ({ id: its.programmeId }) },
  listCampaigns: nothing,
  addCampaign: { input: () => aCampaign() },
  changeCampaign: { input: (its) => ({ ...aCampaign(), id: its.campaignId, version: 1 }) },
  withdrawCampaign: { input: (its) => ({ id: its.campaignId, reason }) },
  restoreCampaign: { input: (its) => ({ id: its.campaignId }) },

  listActivities: { input: () => ({ year: 2026 }) },
  getActivity: { input: (its) => ({ id: its.activityId }) },
  addActivity: { input: (its) => anActivity({ taskId: its.taskId }) },
  changeActivity: { input: (its) => ({ ...anActivity(), id: its.activityId, version: 1 }) },
  takeActivityStep: {
    input: (its) => ({ id: its.activityId, step: 'hold', version: 1, reason }),
    may: 'activities.write',
  },
  copyActivity: {
    input: (its) => ({ id: its.activityId, copyId: randomUUID(), onDay: null, taskId: its.taskId }),
  },
  addDecision: {
    input: (its) => ({ id: randomUUID(), activityId: its.activityId, what: '修路', owner: '', due: null }),
  },
  changeDecision: {
    input: (its) => ({
      id: its.decisionId,
      activityId: its.activityId,
      ...{ what: '修路', owner: '', due: '2026-09-01', doneOn: null, outcome: '', version: 1 },
    }),
  },
  withdrawDecision: { input: (its) => ({ id: its.decisionId, activityId: its.activityId }) },
  makeTaskOfDecision: {
    input: (its) => ({ id: its.decisionId, activityId: its.activityId, taskId: randomUUID(), reason }),
  },

  listConfirmations: { input: (its) => ({ activityId: its.activityId }) },
  askPartner: {
    input: (its) => ({
      id: randomUUID(),
      activityId: its.activityId,
      partnerId: its.partnerId,
      question: 'holding',
    }),
  },
  enterAnswer: {
    input: (its) => ({
      id: randomUUID(),
      activityId: its.activityId,
      partnerId: its.partnerId,
      question: 'holding',
      channel: 'telephone',
      answeredOn: '2026-05-21',
      ...{ answer: 'yes', otherSlot: '', headcount: 12, answeredBy: '李干事' },
    }),
  },
  withdrawConfirmation: { input: (its) => ({ id: its.confirmationId, activityId: its.activityId }) },
  showConfirmation: { input: () => ({ token: 'unknown' }), answer: 404 },
  answerConfirmation: {
    input: () => ({ token: 'unknown', answer: 'yes', answeredBy: '李干事', headcount: '', otherSlot: '' }),
    answer: 404,
  },

  listEvidence: { input: () => ({ year: 2026 }) },
  receiveFile: {
    input: () => ({ id: randomUUID(), name: '签到表.txt' }),
    bytes: Buffer.from('签到表'),
  },
  addEvidence: {
    input: (its) => ({
      ...{ id: randomUUID(), activityId: its.activityId, kind: 'count', n: 32, unit: '人' },
      ...{ title: '参加人数', eventOn: null },
    }),
  },
  changeEvidence: {
    input: (its) => ({
      ...{ id: its.evidenceId, version: 1, activityId: its.activityId, title: '花名册', eventOn: null },
      ...{ text: '', box: '第3盒', pageNumber: '', n: null, unit: '' },
    }),
  },
  withdrawEvidence: { input: (its) => ({ id: its.evidenceId, reason }) },
  restoreEvidence: { input: (its) => ({ id: its.evidenceId }) },
  getEvidenceFile: { input: (its) => ({ id: its.photoId }) },
  answerPhotoSheet: { input: (its) => ({ id: its.photoId, version: 1, photoSheet: {} }) },
  copyPhoto: {
    input: (its) => ({
      ...{ id: its.photoId, copyId: randomUUID(), crop: null },
      blur: [{ x: Math.random() / 2, y: 0, width: 0.5, height: 0.5 }],
    }),
  },
  getEvidencePackage: { input: () => ({ year: 2026 }) },

  listReports: nothing,
  writeReport: { input: () => ({ id: randomUUID(), range: wholeYear }) },
  listPapers: nothing,
  writePaper: { input: (its) => ({ id: randomUUID(), activityId: its.activityId, kind: 'notice' }) },
  getPaper: { input: (its) => ({ id: its.paperId }) },
  changePaper: {
    input: (its) => ({ id: its.paperId, version: 1, content: emptyPaper, showsUnit: false, photoIds: [] }),
  },
  decideFinding: {
    input: (its) => ({ id: its.paperId, version: 1, words: '义诊', decision: 'kept', reason }),
  },
  takePaperStep: {
    input: (its) => ({ id: its.paperId, version: 1, step: 'check-in-community' }),
    may: 'papers.check',
  },
  getPaperFile: { input: (its) => ({ id: its.paperId, format: 'docx' }) },
  listPaperPhotos: { input: (its) => ({ id: its.paperId }) },
  /** The photo does not go with this paper. */
  getPaperPhoto: { input: (its) => ({ id: its.paperId, photoId: its.photoId }), answer: 404 },
  getPaperSettings: nothing,
  changePaperSettings: { input: () => ({ phone: '', replyDays: 3, version: 0 }) },
  listPaperTemplates: nothing,
  addPaperTemplate: {
    input: () => ({ id: randomUUID(), kind: 'record', name: '模板.docx' }),
    bytes: aTemplate,
  },
  withdrawPaperTemplate: { input: (its) => ({ id: its.templateId }) },

  getLedger: { input: () => ({ year: 2026, kind: 'activities' }) },
  getLedgerFindings: { input: () => ({ year: 2026, kind: 'activities' }) },
  /** Nothing is in that year's. */
  keepLedgerWords: {
    input: (its) => ({ year: 2020, kind: 'activities', formId: its.formId, words: '义诊', reason }),
    answer: 404,
  },
  listLedgerForms: nothing,
  addLedgerForm: {
    input: () => ({ id: randomUUID(), kind: 'activities', name: '表.xlsx' }),
    bytes: aWorkbook,
  },
  changeLedgerForm: {
    input: (its) => ({ id: its.formId, name: '表', headingRow: 3, columns: [], version: 1 }),
  },
  withdrawLedgerForm: { input: (its) => ({ id: its.formId }) },
  fillLedgerForm: { input: (its) => ({ id: its.formId, year: 2026 }) },

  getReport: { input: (its) => ({ id: its.reportId }) },
  changeReport: { input: (its) => ({ id: its.reportId, version: 1, title: '总结', blocks: [] }) },
  decideReportFinding: {
    input: (its) => ({ id: its.reportId, version: 1, words: '双拥', decision: 'kept', reason }),
  },
  rewriteReport: { input: (its) => ({ id: its.reportId, version: 1 }) },
  takeReportStep: {
    input: (its) => ({ id: its.reportId, step: 'approve', version: 1 }),
    may: 'reports.approve',
  },
  listReportRecords: { input: (its) => ({ id: its.reportId, figure: 'count?task' }) },
  getReportPackage: { input: (its) => ({ id: its.reportId }) },
  getReportFile: { input: (its) => ({ id: its.reportId, format: 'docx' }) },

  getToday: nothing,
  listDigests: nothing,
  readDigest: { input: (its) => ({ id: its.digestId }) },
  getDigestMail: nothing,
  changeDigestMail: { input: () => ({ address: 'zhoumin@example.com', isOn: false }) },
  getCalendar: nothing,
  renewCalendar: nothing,
  endCalendar: nothing,
  showCalendar: { input: () => ({ file: `${'a'.repeat(43)}.ics` }), answer: 404 },

  listAudit: nothing,
  checkAudit: nothing,
}

/** The one who holds each role. */
export function whoHolds(made: MadeOffice): Map<(typeof roles)[number], Person> {
  const people = Object.values(made).filter((it): it is Person => typeof it === 'object' && 'signIn' in it)
  return new Map(roles.map((role) => [role, people.find((it) => it.role === role) as Person]))
}
