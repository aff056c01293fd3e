export { type WorkingCalendar, workingCalendarOf } from './working-calendar.ts'
export { addWorkingDays, type WorkedOutDay, workingDaysBetween } from './working-days.ts'
