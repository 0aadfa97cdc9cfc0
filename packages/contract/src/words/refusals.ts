/**
 * The sentence for each refusal: what is the matter and what to do next. `{…}` is filled from the
 * refusal's details.
 */
export const refusalWords: Record<string, string> = {
  'not-signed-in': '还没有登录，或登录已过期。请重新登录。',
  'not-allowed': '您的账号不能做这件事。需要的话，请找有权限的同事。',
  'not-found': '没有找到。可能已被撤下，或不属于您的单位。',
  'input-not-valid': '填写的内容不完整或不合要求，请检查标出的地方。',
  'changed-meanwhile': '这份内容刚刚被别人改过。您填写的内容还在，核对后再存一次。',
  'asked-from-elsewhere': '这个请求不是从鱼水的页面发来的，没有执行。请从鱼水的页面里再点一次。',
  'no-such-address': '没有这个地址。请从首页重新进入。',
  fault: '服务器出了差错，这一步没有存。请过一会儿再试；仍不行，请把编号 {number} 告诉系统管理员。',

  'wrong-login': '账号或密码不对，还可以试 {left} 次。',
  'sign-in-locked': '试错次数太多，账号已锁定。请 {minutes} 分钟后再试，或请安全管理员解除锁定。',
  'too-many-attempts': '这台电脑试的次数太多。请 {minutes} 分钟后再试。',
  'account-disabled': '这个账号已停用。需要的话，请系统管理员恢复。',
  'account-unused': '这个账号超过90天没有用，已自动停用。请系统管理员恢复。',
  'wrong-password': '现在的密码不对，还可以试 {left} 次。',
  'password-too-short': '密码太短，至少要8个字符。',
  'password-too-plain': '密码太简单：大写字母、小写字母、数字、符号，至少要有三种。',
  'password-holds-login': '密码里有账号的一部分。请换一个与账号无关的密码。',
  'password-used-before': '最近五次用过这个密码。请换一个新的。',
  'password-too-old': '密码已用满180天。请先换一个新密码，再做这件事。',
  'secrecy-rule-first': '请先阅读并接受保密须知，再做这件事。须知每年确认一次。',
  'code-not-good': '这个一次性码不对、已用过或已过期（7天内有效）。请核对后再试，或请管理员重新发一个。',
  'login-taken': '这个账号名已经有人用了。请换一个。',
  'administrator-twice':
    '这位同志已经是另一种管理员。系统、安全、审计三个管理员必须由不同的人担任，请换一位。',
  'sign-in-not-found': '这处登录已经结束。请刷新后再看。',

  'account-not-found': '没有找到这个账号。它可能不属于您管理的单位，请刷新后再看。',
  'not-yourself': '不能停用自己的账号。请另一位系统管理员来停用。',
  'role-not-for-office': '这个角色与所选单位的层级不符。请换一个单位或角色。',
  'office-not-found': '没有找到这个单位。它可能不属于您管理的范围，请刷新后再选。',
  'office-not-below': '下级单位的层级必须低于上级单位。请重新选择层级。',
  'office-name-taken': '这个上级单位下已有同名的单位。请核对名称。',
  'office-code-taken': '这个统计用区划代码已被别的单位使用。请核对12位代码。',
  'already-set-up': '这里已经开通过了。请直接登录；没有账号的，请管理员发一次性码。',

  'partner-not-found': '没有找到这个共建单位。请先添加它，或在任务里换一个。',
  'partner-withdrawn': '这个共建单位已撤下，不能修改。需要的话请先恢复它。',
  'alias-taken': '已有名为“{alias}”的共建单位（也可能在已撤下的里面）。请选用它，或换一个代称。',
  'unit-name-as-alias':
    '“{found}”像是部队的番号、代号或真实名称，不能作称呼。请改用“共建部队甲”这样的代称；真实名称可以封存，也可以不留。',
  'unit-name-left': '{where}里还留着已封存的单位名称。请改成代称后再保存。',
  'no-sealed-name': '“{alias}”没有封存的名称。',

  'empty-file': '这个文件里没有文字。请打开看看是不是选错了文件。',
  'too-large': '内容太大，文件最多 20 MB。请去掉图片，或只留下计划的几页再传。',
  'no-text-layer':
    '这份文件只有图片，没有文字（可能是扫描件）。请用原来的 Word 文件，或把文字复制后粘贴进来。',
  'encrypted-file': '文件设了密码，打不开。请先在 Word 或 WPS 里取消密码，另存后再传。',
  'not-a-document':
    '这不是能读的文件。可以传 Word（.docx、.doc）、PDF、Excel（.xlsx、.xls）、网页或文本文件，也可以直接粘贴文字。',
  'zip-bomb': '文件展开后大得不正常，没有打开。请在 Word 或 WPS 里另存一份再传；来历不明的文件请删除。',
  unreadable: '文件坏了，读不出来。请在 Word 或 WPS 里打开，另存一份再传，或直接粘贴文字。',
  'took-too-long': '这个文件读得太久，已停下。请只留下计划的几页，或直接粘贴文字。',
  'too-many-readings': '现在读文件、填表的人太多。请过一分钟再试一次。',
  'marked-secret':
    '这份材料标有“{mark}”，不能放进本系统。请立即删除收到的副本，并报告本单位保密工作负责人；系统没有保存它的任何内容。',
  'text-too-long': '文字超过一百万字，不像一份计划。请只粘贴计划本身。',

  'file-too-large':
    '文件太大，一个最多 {megabytes} MB。照片请用手机里的“大”尺寸发来，文件请压缩或拆成几份再传。',
  'disk-full': '服务器的磁盘满了，没有收下，也没有留下半个文件。请告诉系统管理员腾出空间，再传一次。',
  'file-empty': '这个文件是空的。请打开看看是不是选错了文件。',
  'file-kind-not-taken':
    '不收这种文件。可以收照片（JPG、PNG、WebP、GIF、HEIC）、PDF、Word、Excel 和文本文件；别的请先另存为 PDF，视频请记一条文字，写明存在哪里。',
  'file-broken': '文件坏了，打不开。请在原来的程序里打开，另存一份再传。',
  'file-too-long': '文件太长，没能查完有没有密级标志，所以没有收下。请拆成几份再传。',
  'file-damaged':
    '这个文件在服务器的磁盘上损坏或不见了。请告诉系统管理员运行 yushui verify 检查，从备份里找回；您手里还有原件的，再传一次也可以补上。',
  'file-missing':
    '“{title}”的文件在服务器上不见了，材料包没有做。请告诉系统管理员运行 yushui verify 检查，从备份里找回；您手里还有原件的，再传一次也可以补上。',
  'picture-unreadable': '这张照片打不开，可能没有传完整。请在手机或电脑上打开看看，再传一次。',
  'picture-too-large': '照片太大，最多一亿像素。请缩小后再传。',
  'picture-took-too-long': '这张照片处理得太久，已停下。请另存为 JPG 再传。',

  'evidence-not-found': '没有找到这份材料。可能已被撤下，或不属于您的单位。',
  'evidence-withdrawn': '这份材料已撤下，不能修改。需要的话请先恢复它。',
  'evidence-exists': '这份材料已经收过，内容却不一样。请刷新页面，再传一次。',
  'not-a-photo': '这份材料不是照片。',
  'nothing-covered': '还没有画出要打码或要留下的部分。请先在照片上画框。',
  'count-needs-number': '请填上数量。',
  'reference-needs-place': '请写明纸质材料放在哪一盒、第几页。',

  'plan-not-found': '没有找到这份计划。它可能不属于您的单位，请回到计划列表查看。',
  'plan-closed': '这份计划已办结，不能再改。确需修改，请主任先重新打开。',
  'reason-needed': '请写明原因：计划批准以后，每次变更都要说明为什么。',
  'step-not-now': '计划现在的状态不能做这一步。请刷新页面，看看它是否已被别人处理过。',
  'task-not-found': '没有找到这项任务。它可能不属于您的单位，请回到作战图查看。',
  'year-not-ahead': '新计划的年份要在{year}年以后，最远到{last}年。请换一个年份。',
  'task-exists': '这项任务已在另一份计划里。请刷新页面后再试。',
  'task-withdrawn': '这项任务已撤下。需要的话请先恢复它。',
  'span-days-out-of-range': '“{name}”的天数要是{least}到{most}的整数。请改好再存。',
  'season-not-of-one-year': '“{name}”要写成同一年里从早到晚的两个日子，如“7月1日—8月31日”。请改好再存。',
  'tick-of-activity': '这次办成是活动记录带来的，不能单独撤销。请到那次活动里改日子，或改回“已定”。',
  'no-plan-for-year': '{year}年还没有可以加任务的计划。请先做好那一年的计划，或改一改期限。',
  'tick-in-future': '办成的日子不能在今天以后。请改成实际办成的日期。',
  'tick-not-of-year': '办成的日子离{year}年太远。请检查年份。',

  'report-not-found': '没有找到这份总结。它可能不属于您的单位，请回到总结列表查看。',
  'report-approved': '这份总结已批准，不能再改。确需修改，请先由社区主任重新打开。',
  'figure-unknown': '这一段里有一个认不出的数字。请撤销这处修改，再从菜单里插入数字。',
  'days-turned-round': '结束的日子在开始的日子之前。请检查起止日期。',

  'programme-not-found': '没有找到这个品牌。它可能不属于您的单位，请刷新后再选。',
  'programme-withdrawn': '这个品牌已撤下，不能修改。需要的话请先恢复它。',
  'programme-name-taken': '已有同名的品牌。请选用它，或换一个名称。',
  'campaign-not-found': '没有找到这个集中活动。它可能不属于您的单位，请刷新后再选。',
  'campaign-withdrawn': '这个集中活动已撤下，不能修改。需要的话请先恢复它。',
  'ends-before-it-begins': '结束的时间在开始之前。请检查起止时间。',

  'activity-not-found': '没有找到这次活动。它可能不属于您的单位，请回到活动列表查看。',
  'activity-filed': '这次活动已归档，不能再改。确需修改，请先重新打开它。',
  'activity-cancelled': '这次活动已取消，不能再改。还要办的话，请先恢复它。',
  'activity-step-not-now': '活动现在的状态不能做这一步。请刷新页面，看看它是否已被别人处理过。',
  'step-reason-needed': '请写明原因，日后查得到。',
  'day-needed': '还没有填日子。请先填好哪一天办。',
  'held-in-future': '活动的日子在今天以后，还不能记为已办。请改成实际办的日子，或先存为“已定”。',
  'decision-not-found': '没有找到这条议定事项，可能刚被撤下。请刷新后再看。',
  'decision-has-task': '这条议定事项已经列为任务了。请到作战图查看。',
  'due-needed': '这条议定事项还没有期限。请先填上什么时候办完，再列为任务。',

  'confirmation-not-found': '没有找到这次确认。请刷新后再看。',
  'confirmation-withdrawn': '这次确认已作废。需要的话请另请对方确认一次。',
  'answered-by-link': '对方已经凭链接作了答复，不能改写。电话或纸面又有新的答复，请另记一条。',
  'partner-not-of-activity': '这个共建单位不在这次活动里。请先把它加到活动的共建单位里。',
  'invitation-too-late': '活动的日子已经过了，不能再请对方答复能否参加。请改为确认“是否办成”。',
  'holding-too-early': '活动还没有办，不能请对方确认是否办成。请等办完以后再请。',
  'answer-not-fitting': '确认是否办成，只能答“是”或“否”。请改选一项。',
  'other-slot-needed': '选了“另约时间”，请写明改在什么时候合适。',
  'answered-in-future': '答复的日子不能在今天以后。请改成实际答复的日期。',

  'ledger-findings-left': '里面还有{n}处保密提示没有处理。请在“材料”页点这份台账（表），逐条定好再取。',
  'form-not-found': '没有找到这张表。它可能已不再使用，请刷新后再选。',
  'not-a-workbook': '这不是 Excel 表（.xlsx）。旧格式（.xls）的，请在 Excel 或 WPS 里另存为 .xlsx 再传。',
  'no-headings': '表里没有找到表头（如“序号、活动名称、时间”）。请检查是不是选错了表，或选错了台账种类。',
  'field-twice': '“{field}”对上了两列。请把其中一列改成留空。',
  'field-not-of-ledger': '有一列对上了这种台账里没有的内容。请重新选择。',

  'template-not-found': '没有找到这份模板。它可能已不再使用，请刷新后再看。',
  'template-not-docx':
    '模板要用 Word 文件（.docx）。旧格式（.doc）的，请在 Word 或 WPS 里另存为 .docx 再传。',
  'template-without-marks':
    '模板里没有找到要填的地方。请在要填的地方写上半角花括号括起来的名称，如 {标题}、{时间}，再传。',
  'template-names-unit':
    '模板里写着“{found}”，像部队的名称或番号，用它写的每份文稿都会带着。请在 Word 里改成代称，再传。',
  'template-marks-too-many': '模板里要填的地方太多，最多 300 处。请去掉重复的，再传。',
  'template-not-fillable':
    '这份文稿照本单位的模板填不出来（可能模板太大，或文字太多）。请换一份简单些的模板，或先不用模板，再取一次。',
  'form-not-fillable': '这张表填不出来（可能表格太大）。请向要表的单位要一张空表，重新放进来，再填一次。',
  'template-marks-broken':
    '模板里的花括号没有成对，或表格的开头、结尾没有对上（如 {#表格} 和 {/表格}）。请改好再传。',

  'paper-not-found': '没有找到这份文稿。它可能不属于您的单位，或还没有送到您这里。',
  'paper-not-draft': '这份文稿已经送审，不能直接改。请先退回修改，改好再送。',
  'paper-stays': '这种文稿只在本单位用，不用送审，可以直接下载打印。',
  'paper-step-not-now': '文稿现在的状态不能做这一步。请刷新页面，看看它是否已被别人处理过。',
  'paper-withdrawn': '这份文稿已撤回，不能再下载。需要的话请另写一份。',
  'no-unit-to-check': '这份文稿没有写到部队，不用部队核对，可以直接送街道审查。',
  'unit-check-first': '这份文稿写到了部队，街道审查前要先请部队核对，记下是谁、哪天、怎么答复的。',
  'unit-answer-needed': '请写明部队方面谁核对的、哪天、是纸面还是电话。',
  'findings-left': '还有{n}处保密提示没有处理。请专干逐条改掉，或写明保留的理由，再往下走。',
  'words-not-there': '文稿里已经没有这些词。请刷新后再看。',
  'replacement-needed': '请写明改成什么；改成的词里不能还含有原来的词。',
  'replacement-too-long': '改后的文字太长，放不下。请换一个短一点的说法。',
  'photo-not-there': '选的照片里有已撤下或找不到的。请去掉它，再送审。',
  'photo-sheet-open': '照片“{title}”的保密检查单还没有答完，或“有”没有写理由。请先答完，或换一张打了码的。',
  'photo-shows-unit': '照片“{title}”的检查单写明拍到了部队。请勾上“写到或拍到部队”，再送审。',
  'photo-from-inside': '照片“{title}”是在营区里的活动上拍的，不对外。请去掉它，再送审。',
  'inside-stays-inside': '这次活动在营区里办，文稿不对外。需要的话，可以给部队发邀请函或慰问信。',
  'unit-still-to-come': '活动还没有办，公开的通知、简报里不能写到部队。请去掉部队的称呼，或等办完以后再发。',

  'digest-not-found': '没有找到这份提要。请刷新后再看。',
  'mail-address-not-valid': '这个邮箱地址不对。请核对后再存，如 zhoumin@example.com。',
  'mail-address-needed': '请先填写邮箱地址，再打开发送。',
  'calendar-not-found': '这个日历地址已停用或不对。请登录鱼水，在“账号与安全”里重新生成。',
}

/** Never empty: a code without a sentence is a fault of ours, said plainly. */
export function wordsFor(code: string, details: Record<string, string | number> = {}): string {
  const words = refusalWords[code] ?? `没有办成（${code}）。请重试；仍不行，请把括号里的字告诉管理员。`
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole))
}
