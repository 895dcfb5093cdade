const PATHS = {
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

export type IconName = keyof typeof PATHS

/** Always beside words, so silent to screen readers. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg aria-hidden="true" width="22" height="22" viewBox="0 0 24 24" className="mt-px flex-none">
    <path className="l" d={PATHS[name]} />
  </svg>
)
