import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { getSetup } from '@yushui/contract/setup'
import type { Me } from '@yushui/contract/sign-in'
import { call } from './api.ts'
import { Frame } from './frame/frame.tsx'
import { throughGates } from './frame/gates.ts'
import { homeOf } from './frame/menu-of.ts'
import { Missing, Trouble } from './frame/trouble.tsx'

const root = createRootRoute({ errorComponent: Trouble, notFoundComponent: Missing })
const onRoot = { getParentRoute: () => root }

/** Where to go after signing in: a place of this site and nothing else. */
const backOf = (search: Record<string, unknown>) => {
  const { back } = search
  return typeof back === 'string' && /^\/(?!\/)/.test(back) && back !== '/' ? { back } : {}
}

const signIn = createRoute({
  ...onRoot,
  path: '/sign-in',
  staticData: { title: '登录' },
  validateSearch: backOf,
  beforeLoad: ({ location }) => throughGates('out', location.href),
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
})
/** Whoever has just set up is in already; the page itself says what comes next. */
const setup = createRoute({
  ...onRoot,
  path: '/setup',
  staticData: { title: '第一次开通' },
  beforeLoad: async () => {
    const { isNeeded } = await call(getSetup, {})
    if (!isNeeded) throw redirect({ to: '/' })
  },
  component: lazyRouteComponent(() => import('./pages/first-visit/set-up-page.tsx'), 'SetUpPage'),
})
const code = createRoute({
  ...onRoot,
  path: '/code',
  staticData: { title: '凭一次性码开通' },
  component: lazyRouteComponent(() => import('./pages/sign-in/code-page.tsx'), 'CodePage'),
})
const newPassword = createRoute({
  ...onRoot,
  path: '/new-password',
  staticData: { title: '换一个密码' },
  beforeLoad: ({ location }) => throughGates('nearly', location.href),
  component: lazyRouteComponent(() => import('./pages/sign-in/new-password-page.tsx'), 'NewPasswordPage'),
})
const secrecyRule = createRoute({
  ...onRoot,
  path: '/secrecy-rule',
  staticData: { title: '保密须知' },
  beforeLoad: ({ location }) => throughGates('nearly', location.href),
  component: lazyRouteComponent(() => import('./pages/sign-in/secrecy-rule-page.tsx'), 'SecrecyRulePage'),
})

const frame = createRoute({
  ...onRoot,
  id: 'frame',
  component: Frame,
  beforeLoad: async ({ location }) => ({ me: (await throughGates('in', location.href)) as Me }),
})
const inFrame = { getParentRoute: () => frame }

const home = createRoute({
  ...inFrame,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: homeOf(context.me.role), replace: true })
  },
})
const today = createRoute({
  ...inFrame,
  path: '/today',
  staticData: { title: '今天' },
  component: lazyRouteComponent(() => import('./pages/today/today-page.tsx'), 'TodayPage'),
})
const chart = createRoute({
  ...inFrame,
  path: '/chart',
  staticData: { title: '作战图' },
  validateSearch: (search: Record<string, unknown>): { year?: number; task?: string } => ({
    ...(Number(search.year) ? { year: Number(search.year) } : {}),
    ...(typeof search.task === 'string' ? { task: search.task } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/chart/chart-page.tsx'), 'ChartPage'),
})
const read = createRoute({
  ...inFrame,
  path: '/read',
  staticData: { title: '读入计划' },
  component: lazyRouteComponent(() => import('./pages/review/read-page.tsx'), 'ReadPage'),
})
const review = createRoute({
  ...inFrame,
  path: '/review/$draft',
  staticData: { title: '核对计划' },
  component: lazyRouteComponent(() => import('./pages/review/review-page.tsx'), 'ReviewPage'),
})
const plans = createRoute({
  ...inFrame,
  path: '/plans',
  staticData: { title: '计划' },
  component: lazyRouteComponent(() => import('./pages/plans/plans-page.tsx'), 'PlansPage'),
})
const plan = createRoute({
  ...inFrame,
  path: '/plans/$id',
  staticData: { title: '计划' },
  component: lazyRouteComponent(() => import('./pages/plans/plan-page.tsx'), 'PlanPage'),
})
const nextPlan = createRoute({
  ...inFrame,
  path: '/plans/$id/next',
  staticData: { title: '拟下一年的计划' },
  component: lazyRouteComponent(() => import('./pages/plans/next-plan-page.tsx'), 'NextPlanPage'),
})
const evidence = createRoute({
  ...inFrame,
  path: '/evidence',
  staticData: { title: '材料' },
  validateSearch: (search: Record<string, unknown>): { year?: number; show?: string } => ({
    ...(Number(search.year) ? { year: Number(search.year) } : {}),
    ...(typeof search.show === 'string' ? { show: search.show } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/evidence/evidence-page.tsx'), 'EvidencePage'),
})
const papers = createRoute({
  ...inFrame,
  path: '/papers',
  staticData: { title: '文稿' },
  component: lazyRouteComponent(() => import('./pages/papers/papers-page.tsx'), 'PapersPage'),
})
const templates = createRoute({
  ...inFrame,
  path: '/papers/templates',
  staticData: { title: '模板和电话' },
  component: lazyRouteComponent(() => import('./pages/papers/templates-page.tsx'), 'TemplatesPage'),
})
const paper = createRoute({
  ...inFrame,
  path: '/papers/$id',
  staticData: { title: '文稿' },
  component: lazyRouteComponent(() => import('./pages/papers/paper-page.tsx'), 'PaperPage'),
})
const reports = createRoute({
  ...inFrame,
  path: '/reports',
  staticData: { title: '总结' },
  component: lazyRouteComponent(() => import('./pages/reports/reports-page.tsx'), 'ReportsPage'),
})
const report = createRoute({
  ...inFrame,
  path: '/reports/$id',
  staticData: { title: '总结' },
  component: lazyRouteComponent(() => import('./pages/reports/report-page.tsx'), 'ReportPage'),
})
const partners = createRoute({
  ...inFrame,
  path: '/partners',
  staticData: { title: '共建单位' },
  component: lazyRouteComponent(() => import('./pages/partners/partners-page.tsx'), 'PartnersPage'),
})
const almanac = createRoute({
  ...inFrame,
  path: '/almanac',
  staticData: { title: '年历' },
  validateSearch: (search: Record<string, unknown>): { year?: number } =>
    Number(search.year) ? { year: Number(search.year) } : {},
  component: lazyRouteComponent(() => import('./pages/almanac/almanac-page.tsx'), 'AlmanacPage'),
})
const activities = createRoute({
  ...inFrame,
  path: '/activities',
  staticData: { title: '活动' },
  validateSearch: (search: Record<string, unknown>): { year?: number } =>
    Number(search.year) ? { year: Number(search.year) } : {},
  component: lazyRouteComponent(() => import('./pages/activities/activities-page.tsx'), 'ActivitiesPage'),
})
/** From a task, from a programme, or from nothing; `held`: it has taken place. */
const newActivity = createRoute({
  ...inFrame,
  path: '/activities/new',
  staticData: { title: '安排、补记活动' },
  validateSearch: (
    search: Record<string, unknown>,
  ): { task?: string; programme?: string; year?: number; held?: 'yes' } => ({
    ...(typeof search.task === 'string' ? { task: search.task } : {}),
    ...(typeof search.programme === 'string' ? { programme: search.programme } : {}),
    ...(Number(search.year) ? { year: Number(search.year) } : {}),
    ...(search.held === 'yes' ? { held: 'yes' as const } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/activities/new-activity-page.tsx'), 'NewActivityPage'),
})
const activity = createRoute({
  ...inFrame,
  path: '/activities/$id',
  staticData: { title: '活动' },
  component: lazyRouteComponent(() => import('./pages/activities/activity-page.tsx'), 'ActivityPage'),
})
const recordActivity = createRoute({
  ...inFrame,
  path: '/activities/$id/record',
  staticData: { title: '补记活动' },
  component: lazyRouteComponent(() => import('./pages/activities/record-page.tsx'), 'RecordPage'),
})
const runSheet = createRoute({
  ...inFrame,
  path: '/activities/$id/run-sheet',
  staticData: { title: '流程单' },
  component: lazyRouteComponent(() => import('./pages/activities/run-sheet-page.tsx'), 'RunSheetPage'),
})
const programmes = createRoute({
  ...inFrame,
  path: '/programmes',
  staticData: { title: '品牌活动' },
  component: lazyRouteComponent(() => import('./pages/programmes/programmes-page.tsx'), 'ProgrammesPage'),
})
const programme = createRoute({
  ...inFrame,
  path: '/programmes/$id',
  staticData: { title: '品牌活动' },
  component: lazyRouteComponent(() => import('./pages/programmes/programme-page.tsx'), 'ProgrammePage'),
})
const campaigns = createRoute({
  ...inFrame,
  path: '/campaigns',
  staticData: { title: '集中活动' },
  component: lazyRouteComponent(() => import('./pages/programmes/campaigns-page.tsx'), 'CampaignsPage'),
})
const overview = createRoute({
  ...inFrame,
  path: '/overview',
  staticData: { title: '各社区进度' },
  validateSearch: (search: Record<string, unknown>): { year?: number } =>
    Number(search.year) ? { year: Number(search.year) } : {},
  component: lazyRouteComponent(() => import('./pages/overview/overview-page.tsx'), 'OverviewPage'),
})
const accounts = createRoute({
  ...inFrame,
  path: '/accounts',
  staticData: { title: '账号' },
  component: lazyRouteComponent(() => import('./pages/administration/accounts-page.tsx'), 'AccountsPage'),
})
const offices = createRoute({
  ...inFrame,
  path: '/offices',
  staticData: { title: '单位' },
  component: lazyRouteComponent(() => import('./pages/administration/offices-page.tsx'), 'OfficesPage'),
})
const audit = createRoute({
  ...inFrame,
  path: '/audit',
  staticData: { title: '审计' },
  component: lazyRouteComponent(() => import('./pages/administration/audit-page.tsx'), 'AuditPage'),
})
const account = createRoute({
  ...inFrame,
  path: '/account',
  staticData: { title: '账号与安全' },
  component: lazyRouteComponent(() => import('./pages/account/account-page.tsx'), 'AccountPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setup,
    code,
    newPassword,
    secrecyRule,
    frame.addChildren([
      home,
      today,
      chart,
      activities,
      newActivity,
      activity,
      recordActivity,
      runSheet,
      programmes,
      programme,
      campaigns,
      read,
      review,
      plans,
      plan,
      nextPlan,
      evidence,
      papers,
      templates,
      paper,
      reports,
      report,
      almanac,
      partners,
      overview,
      accounts,
      offices,
      audit,
      account,
    ]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
