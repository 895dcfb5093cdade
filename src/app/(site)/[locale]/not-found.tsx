import { MissingPage } from '@/portal/frame/MissingPage'

const Missing = () => (
  <div className="wrap">
    <MissingPage />
  </div>
)

export default Missing
