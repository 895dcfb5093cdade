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
