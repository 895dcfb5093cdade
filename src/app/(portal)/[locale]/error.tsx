'use client'

export { FailurePage as default } from '@/portal/frame/FailurePage'
