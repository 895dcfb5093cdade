import config from '@payload-config'
import { serve } from './serve'

await serve(await config)
