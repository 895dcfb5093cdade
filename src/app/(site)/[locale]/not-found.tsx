import { MissingPage } from '@/portal/frame/MissingPage'
import { MissingHelp } from '@/portal/site/MissingHelp'

const Missing = () => (
  <div className="wrap">
    <MissingPage />
    <MissingHelp />
  </div>
)

export default Missing
