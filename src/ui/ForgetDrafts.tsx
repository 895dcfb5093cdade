'use client'

import { useEffect } from 'react'
import { draftKeys } from './drafts'

/** Whoever has signed out leaves nothing unsent behind on this device. */
export const ForgetDrafts = () => {
  useEffect(() => {
    for (const key of draftKeys()) localStorage.removeItem(key)
  }, [])
  return null
}
