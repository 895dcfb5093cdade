export const SkipLink = ({ children }: { children: string }) => (
  <a
    href="#main"
    className="sr-only rounded-control bg-card px-4 py-3 focus:not-sr-only focus:fixed focus:top-2
      focus:left-2 focus:z-10"
  >
    {children}
  </a>
)
