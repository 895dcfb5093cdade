import { MissingPage } from '@/portal/frame/MissingPage'

const Missing = () => <MissingPage />

export default Missing
