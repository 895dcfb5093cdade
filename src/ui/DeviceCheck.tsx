'use client'

import { buttonClass } from './buttonClass'
import { Notice } from './Notice'
import { OwnPicture } from './OwnPicture'
import { type DeviceFault, useDevices } from './useDevices'

export type DeviceWords = {
  title: string
  intro: string
  check: string
  again: string
  asking: string
  ready: string
  picture: string
  loudness: string
  faults: Record<DeviceFault, string>
}

/** Whether one can be seen and heard, looked at before it matters. Nothing leaves the visitor's machine. */
export const DeviceCheck = ({ words }: { words: DeviceWords }) => {
  const { devices, ask } = useDevices()
  const isUnasked = devices.state === 'unasked'
  return (
    <section aria-labelledby="devices" className="grid justify-items-start gap-4">
      <h2 id="devices">{words.title}</h2>
      <p className="text-soft">{words.intro}</p>
      {devices.state === 'ready' && (
        <OwnPicture stream={devices.stream} picture={words.picture} loudness={words.loudness} />
      )}
      <div role="status">
        {devices.state === 'asking' && <p>{words.asking}</p>}
        {devices.state === 'ready' && (
          <p>
            {words.ready}{' '}
            <span className="text-soft">
              {[devices.camera, devices.microphone].filter(Boolean).join(' · ')}
            </span>
          </p>
        )}
      </div>
      {devices.state === 'fault' && (
        <Notice tone="clay" alert>
          {words.faults[devices.fault]}
        </Notice>
      )}
      {devices.state !== 'asking' && (
        <button type="button" className={buttonClass('quiet')} onClick={ask}>
          {isUnasked ? words.check : words.again}
        </button>
      )}
    </section>
  )
}
