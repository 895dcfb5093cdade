import type { Config } from 'payload'

/** Pages of the panel that are our own. The panel keeps the exact ones from nobody: each looks for itself. */
export const panelViews: NonNullable<NonNullable<NonNullable<Config['admin']>['components']>['views']> = {
  messages: {
    Component: '/src/admin/messages/MessagesView#MessagesView',
    exact: true,
    path: '/messages',
  },
  calendar: {
    Component: '/src/admin/calendar/CalendarView#CalendarView',
    exact: true,
    path: '/calendar',
  },
  secondFactor: {
    Component: '/src/admin/identity/SecondFactorView#SecondFactorView',
    exact: true,
    path: '/second-factor',
  },
  history: {
    Component: '/src/admin/history/HistoryView#HistoryView',
    exact: true,
    path: '/history/:client',
  },
  login: { Component: '/src/admin/identity/LoginView#LoginView' },
  forgot: { Component: '/src/admin/identity/ForgotView#ForgotView', exact: true, path: '/forgot' },
  resetPassword: {
    Component: '/src/admin/identity/ResetView#ResetView',
    exact: true,
    path: '/reset-password',
  },
  room: { Component: '/src/admin/room/RoomView#RoomView', exact: true, path: '/room/:booking' },
}

/** The ways to some of them, above the collections; each shows itself to whom it is for. */
export const navLinks = [
  '/src/admin/calendar/CalendarLink#CalendarLink',
  '/src/admin/messages/MessagesLink#MessagesLink',
]

/** What stands on the dashboard, the most urgent first; each shows itself to whom it is for. */
export const dashboard = [
  '/src/admin/today/Today#Today',
  '/src/admin/site/SiteAttention#SiteAttention',
  '/src/admin/enquiries/NewEnquiries#NewEnquiries',
  '/src/admin/messages/UnreadMessages#UnreadMessages',
  '/src/admin/notes/NotesDue#NotesDue',
  '/src/admin/money/MoneyAttention#MoneyAttention',
  '/src/admin/notices/DeadNotices#DeadNotices',
  '/src/admin/money/NightlyComparison#NightlyComparison',
  '/src/admin/calendar/OwnCalendars#OwnCalendars',
  '/src/admin/money/MoneyFigures#MoneyFigures',
  '/src/admin/figures/PracticeFigures#PracticeFigures',
]
