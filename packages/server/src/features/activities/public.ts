export { getActivity } from './get-activity.ts'
export { tellOffice } from './tell-office.ts'
