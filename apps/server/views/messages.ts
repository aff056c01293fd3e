import type { MessageAddressView, MessageView } from '@probity/contract'
import { type Message, type MessageAddress, messageEvents, sayMessage } from '@probity/messages'

export const viewMessage = (message: Message, readUntil: number): MessageView => {
  const { messageId, event, toldAt, caseNumber, letterNumber, dueOn } = message
  return {
    id: messageId,
    event,
    title: messageEvents[event].title,
    says: { zh: sayMessage(message, 'zh'), en: sayMessage(message, 'en') },
    at: toldAt,
    unread: messageId > readUntil,
    ...(caseNumber ? { case: caseNumber } : {}),
    ...(letterNumber ? { letter: letterNumber } : {}),
    ...(dueOn ? { dueOn } : {}),
  }
}

export const viewMessageAddress = (one: MessageAddress): MessageAddressView => ({
  id: one.addressId,
  channel: one.channel,
  address: one.address,
  language: one.language,
  events: [...one.events],
  addedAt: one.addedAt,
  ...(one.verifiedAt ? { verifiedAt: one.verifiedAt } : {}),
  ...(one.givenUpAt ? { givenUpAt: one.givenUpAt } : {}),
})
