import type { WordTable } from '../site/words.ts'

export const errorWords = {
  notFoundTitle: { zh: '这里没有可以显示的内容', en: 'There is nothing to show here' },
  notFoundText: {
    zh: '这个地址下没有公开的内容。网址可能有误，也可能此处从来没有、或者现在没有可以公开的内容；本页对这些情况不作区分。',
    en: 'Nothing is open to the public at this address. It may be mistyped, or there may never have been, or not be now, anything to show; this page does not tell these apart.',
  },
  notFoundUse: {
    zh: '如果您手中的文件指向这里，请不要再使用其中的相应内容。',
    en: 'If a paper in your hands points here, do not use what it says about this any more.',
  },
  badTitle: { zh: '无法按此查询', en: 'This cannot be asked' },
  badText: { zh: '请检查输入的内容或日期。', en: 'Please check what you typed, or the day.' },
  faultTitle: { zh: '本站出错了', en: 'Something went wrong here' },
  faultText: {
    zh: '这是我们的错误，不是您的。请稍后再试；这不说明任何组织的任何情况。',
    en: 'The fault is ours, not yours. Please try again later. It says nothing about any organisation.',
  },
  awayTitle: { zh: '暂时无法查询', en: 'Not available just now' },
  awayText: {
    zh: '服务正在启动或维护，请稍后再试。这不说明任何组织的任何情况。',
    en: 'The service is starting or under maintenance. Please try again in a while. It says nothing about any organisation.',
  },
  home: { zh: '回到首页查询', en: 'Search from the home page' },
} as const satisfies WordTable
