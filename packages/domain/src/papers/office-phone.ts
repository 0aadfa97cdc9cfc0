/** As an office gives it out: 0555-1234567 转 801; may be left empty. */
export const officePhone = /^(?:[\d+()（）\-—－转 、，]{5,40})?$/
