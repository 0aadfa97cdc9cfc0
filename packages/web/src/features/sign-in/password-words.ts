/** SE-01, as the server demands it. */
export const passwordHint = '至少 8 位；大写字母、小写字母、数字、符号，四样里用上三样；不要含登录名。'
export const loginHint = '2 到 32 个字，可用汉字、字母、数字，例如 zhoumin。'
