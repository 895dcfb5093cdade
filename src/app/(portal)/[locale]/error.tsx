'use client'

import type { ComponentProps } from 'react'
import { FailurePage } from '@/portal/frame/FailurePage'

const Failure = (props: ComponentProps<typeof FailurePage>) => <FailurePage {...props} />

export default Failure
