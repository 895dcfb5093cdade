import { notFound } from 'next/navigation'

/** Every address that no other page answers. */
const MissingAddress = () => notFound()

export default MissingAddress
