/** Our small drawings, each on 24 by 24, one line of one width. */
export const iconPaths = {
  home: 'M4 11.5 12 4.5l8 7M6.5 10v9.5h11V10M10 19.5v-5.5h4v5.5',
  message: 'M4.5 5.5h15v11h-9l-4 3.5v-3.5h-2zM8.5 9.5h7M8.5 12.5h4.5',
  credit:
    'M12 20.5c-5-3-7.5-6.3-7.5-9.8 3 0 5.6 1.2 7.5 3.6 1.9-2.4 4.5-3.6 7.5-3.6 0 3.5-2.5 6.8-7.5 9.8ZM12 14.3c-2.7-3.3-2.7-7.3 0-10.8 2.7 3.5 2.7 7.5 0 10.8Z',
  card: 'M3.5 6.5h17v11.5h-17zM3.5 10.5h17M6.5 14.8h4',
  attention: 'M12 8v5M12 16.5v.1M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z',
  before: 'M14.5 6 9 12l5.5 6',
  after: 'M9.5 6 15 12l-5.5 6',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-3.8 3.8-6 7.5-6s6.7 2.2 7.5 6',
  calendar: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3 2',
  check: 'm5.5 12.5 4.5 4.5 8.5-10',
  place:
    'M12 20.5c-4-4.5-6-7.6-6-10.5a6 6 0 0 1 12 0c0 2.9-2 6-6 10.5ZM12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  video: 'M4 7.5h10.5v9H4zM14.5 11l5-3v8l-5-3',
  globe:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM3.5 12h17M12 3.5c5 5.5 5 11.5 0 17M12 3.5c-5 5.5-5 11.5 0 17',
}

export type IconName = keyof typeof iconPaths

export const iconNames = Object.keys(iconPaths) as IconName[]
