import { useTranslations } from 'next-intl'
import { Bust } from '@/ui/drawings/Bust'
import { Drawing, drawingNames } from '@/ui/drawings/Drawing'
import { Portrait } from '@/ui/drawings/Portrait'
import { Sprig } from '@/ui/drawings/Sprig'
import { Icon } from '@/ui/Icon'
import { iconNames } from '@/ui/iconPaths'
import { Sample } from './Sample'
import { Samples } from './Samples'

const SEEDS = ['ben', 'clara', 'emil', 'mara']

/** Every drawing of ours: for places, for people, and beside words. */
export const DrawingSamples = () => {
  const t = useTranslations('Design')
  return (
    <Samples id="drawings" title={t('drawings')}>
      <Sample name={t('icons')}>
        <ul className="flex flex-wrap gap-x-6 gap-y-3">
          {iconNames.map((name) => (
            <li key={name} className="flex items-center gap-2">
              <Icon name={name} />
              <code className="text-s">{name}</code>
            </li>
          ))}
        </ul>
      </Sample>
      <Sample name={t('mark')}>
        <Sprig />
      </Sample>
      <Sample name={t('people')}>
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {SEEDS.map((seed) => (
            <li key={seed} className="overflow-hidden rounded-card bg-moss-wash">
              <Bust seed={seed} />
              <Portrait seed={seed} />
            </li>
          ))}
        </ul>
      </Sample>
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {drawingNames.map((name) => (
          <li key={name} className="rounded-card bg-sand p-6">
            <Drawing name={name} className="h-48 w-full" />
            <code className="mt-3 block text-s">{name}</code>
          </li>
        ))}
      </ul>
    </Samples>
  )
}
