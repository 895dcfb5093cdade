import { InstantCell as InstantCell_11804672089ca11acaa33c5843508345 } from '../../../../src/admin/panel/InstantCell'
import { BookingNotices as BookingNotices_05e274e86eb9290a306c59736868cf8b } from '../../../../src/admin/notices/BookingNotices'
import { BookForClient as BookForClient_512072687ac6762f3dbb9dc72a990fb4 } from '../../../../src/admin/bookings/BookForClient'
import { BookingActions as BookingActions_2fa92c8e68082130ad6b9cccce0008d2 } from '../../../../src/admin/bookings/BookingActions'
import { NoticeActions as NoticeActions_bf449f661560f16240781461e4e44eba } from '../../../../src/admin/notices/NoticeActions'
import { ClientActions as ClientActions_c5c1da88bb61555126d5dc073ff1efc8 } from '../../../../src/admin/clients/ClientActions'
import { Icon as Icon_452f04fcd2ed8162ca5fbc6c89f204f1 } from '../../../../src/admin/brand/Icon'
import { Logo as Logo_b231ac8248d52be15270b4d2370a5c12 } from '../../../../src/admin/brand/Logo'
import { Today as Today_9f6523a2313614da04d35a90d98abd23 } from '../../../../src/admin/today/Today'
import { DeadNotices as DeadNotices_5fe0f8a80a6621bccad4e4ccfe496021 } from '../../../../src/admin/notices/DeadNotices'
import { LoginView as LoginView_c2f76ed7656de501b36ccb0d8dbecbf3 } from '../../../../src/admin/identity/LoginView'
import { ForgotView as ForgotView_b6d47d3e6003c0876c68d46fbcebce59 } from '../../../../src/admin/identity/ForgotView'
import { ResetView as ResetView_953709c1058a8bae7e979d0a7e6aa5af } from '../../../../src/admin/identity/ResetView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/panel/InstantCell#InstantCell": InstantCell_11804672089ca11acaa33c5843508345,
  "/src/admin/notices/BookingNotices#BookingNotices": BookingNotices_05e274e86eb9290a306c59736868cf8b,
  "/src/admin/bookings/BookForClient#BookForClient": BookForClient_512072687ac6762f3dbb9dc72a990fb4,
  "/src/admin/bookings/BookingActions#BookingActions": BookingActions_2fa92c8e68082130ad6b9cccce0008d2,
  "/src/admin/notices/NoticeActions#NoticeActions": NoticeActions_bf449f661560f16240781461e4e44eba,
  "/src/admin/clients/ClientActions#ClientActions": ClientActions_c5c1da88bb61555126d5dc073ff1efc8,
  "/src/admin/brand/Icon#Icon": Icon_452f04fcd2ed8162ca5fbc6c89f204f1,
  "/src/admin/brand/Logo#Logo": Logo_b231ac8248d52be15270b4d2370a5c12,
  "/src/admin/today/Today#Today": Today_9f6523a2313614da04d35a90d98abd23,
  "/src/admin/notices/DeadNotices#DeadNotices": DeadNotices_5fe0f8a80a6621bccad4e4ccfe496021,
  "/src/admin/identity/LoginView#LoginView": LoginView_c2f76ed7656de501b36ccb0d8dbecbf3,
  "/src/admin/identity/ForgotView#ForgotView": ForgotView_b6d47d3e6003c0876c68d46fbcebce59,
  "/src/admin/identity/ResetView#ResetView": ResetView_953709c1058a8bae7e979d0a7e6aa5af,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
