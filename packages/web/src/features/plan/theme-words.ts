/** 《同心筑桥 鱼水情深》, whether or not the plan wrote its theme with the marks. */
export const themeWords = (theme: string) => (theme && !theme.startsWith('《') ? `《${theme}》` : theme)
