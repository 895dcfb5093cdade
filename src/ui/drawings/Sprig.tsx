export const Sprig = () => (
  <svg aria-hidden="true" width="30" height="30" viewBox="0 0 30 30" className="text-moss">
    <path
      className="l"
      d="M15 27V12M15 18c-5 0-8-3-8-8 5 0 8 3 8 8Zm0-4c0-5 3-9 8-10 0 6-3 10-8 10ZM5 27h20"
    />
  </svg>
)
