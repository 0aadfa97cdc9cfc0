import * as accounts from '@yushui/contract/accounts'
import * as api from '@yushui/contract/sign-in'
import { type App, serve, serveAtDoor } from '../../platform/serve.ts'
import { acceptSecrecyRule } from './accept-secrecy-rule.ts'
import { changePassword } from './change-password.ts'
import { disableAccount } from './disable-account.ts'
import { enableAccount } from './enable-account.ts'
import { endSignedIn } from './end-signed-in.ts'
import { inviteAccount } from './invite-account.ts'
import { listAccounts } from './list-accounts.ts'
import { listSignedIn } from './list-signed-in.ts'
import { describeMe } from './me.ts'
import { readCode } from './read-code.ts'
import { redeemCode } from './redeem-code.ts'
import { resetPassword } from './reset-password.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { unlockAccount } from './unlock-account.ts'

export function accountRoutes(app: App) {
  serveAtDoor(app, api.signIn, signIn)
  serveAtDoor(app, api.readCode, readCode)
  serveAtDoor(app, api.redeemCode, redeemCode)
  serve(app, api.signOut, signOut)
  serve(app, api.getMe, (ctx) => describeMe(ctx, ctx.account.id))
  serve(app, api.changePassword, changePassword)
  serve(app, api.acceptSecrecyRule, acceptSecrecyRule)
  serve(app, api.listSignedIn, listSignedIn)
  serve(app, api.endSignedIn, endSignedIn)
  serve(app, accounts.listAccounts, listAccounts)
  serve(app, accounts.inviteAccount, inviteAccount)
  serve(app, accounts.disableAccount, disableAccount)
  serve(app, accounts.enableAccount, enableAccount)
  serve(app, accounts.unlockAccount, unlockAccount)
  serve(app, accounts.resetPassword, resetPassword)
}
