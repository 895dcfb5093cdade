/** What begins the name of everything unsent that this device keeps. */
export const DRAFT = 'trs-draft:'

/** The names under which something unsent is kept here. */
export const draftKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(DRAFT))
