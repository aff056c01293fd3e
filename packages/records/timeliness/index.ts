export { type CountedMonths, countedMonths, firstDayOf, lastDayOf, type Month, monthOf } from './counted-months.ts'
export { type DecisionsAsked, readShownDecisions } from './read-decisions.ts'
export {
  addStatement,
  judgeStatement,
  listStatements,
  type Statement,
  type StatementRefusal,
  type StoredStatement,
} from './statement.ts'
export { type Count, type CountedDuty, countedDuties, newTally, owes, type Tally } from './tally.ts'
