export { MissingPage as default } from '@/portal/frame/MissingPage'
