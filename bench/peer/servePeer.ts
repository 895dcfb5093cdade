import { serve } from '../serve'
import { peerConfig } from './peerConfig'

await serve(await peerConfig)
