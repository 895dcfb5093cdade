import { RelationCell as RelationCell_46bce16697d5d8e15795a090abc112a3 } from '../../../../src/admin/panel/RelationCell'
import { InstantCell as InstantCell_11804672089ca11acaa33c5843508345 } from '../../../../src/admin/panel/InstantCell'
import { BookingNotices as BookingNotices_05e274e86eb9290a306c59736868cf8b } from '../../../../src/admin/notices/BookingNotices'
import { BookForClient as BookForClient_512072687ac6762f3dbb9dc72a990fb4 } from '../../../../src/admin/bookings/BookForClient'
import { BookingActions as BookingActions_2fa92c8e68082130ad6b9cccce0008d2 } from '../../../../src/admin/bookings/BookingActions'
import { SeriesActions as SeriesActions_bbb25ee7d16535c9e53f249b0d92de1b } from '../../../../src/admin/series/SeriesActions'
import { WaitActions as WaitActions_445e2f995e8749c7b14e6087b7539f00 } from '../../../../src/admin/series/WaitActions'
import { NoteDesk as NoteDesk_b80e0e24e9a617d98200ffb84c137994 } from '../../../../src/admin/notes/NoteDesk'
import { NoticeKindCell as NoticeKindCell_24732f721cedc0d6178e27d2f9f7575c } from '../../../../src/admin/notices/NoticeKindCell'
import { RecipientCell as RecipientCell_b61d5b0b1644c87752bbf8a93fda5556 } from '../../../../src/admin/notices/RecipientCell'
import { NoticeActions as NoticeActions_bf449f661560f16240781461e4e44eba } from '../../../../src/admin/notices/NoticeActions'
import { ClientActions as ClientActions_c5c1da88bb61555126d5dc073ff1efc8 } from '../../../../src/admin/clients/ClientActions'
import { FactsField as FactsField_c15e52c4e151948b96a61f06d6a1e465 } from '../../../../src/admin/panel/FactsField'
import { TaskActions as TaskActions_8bac46a1340d7a581e9626fa59e429c7 } from '../../../../src/admin/money/TaskActions'
import { MoneyCell as MoneyCell_429a0e875ae7540b4e88e71860cd20e3 } from '../../../../src/admin/money/MoneyCell'
import { PaymentActions as PaymentActions_5b20ac4ac882b2f13e75de63a85e0886 } from '../../../../src/admin/money/PaymentActions'
import { SubscriptionActions as SubscriptionActions_351958532fd6e59c2bfd98b7bc54c3f9 } from '../../../../src/admin/money/SubscriptionActions'
import { ReceiptActions as ReceiptActions_d990ae75874ffbfdc9d19ed825f9d616 } from '../../../../src/admin/money/ReceiptActions'
import { PlanActions as PlanActions_03e295fc97c3661157d0a279ae893c5f } from '../../../../src/admin/money/PlanActions'
import { AccountFactor as AccountFactor_d2f9afa06b25d86700e201a7c5246f01 } from '../../../../src/admin/identity/AccountFactor'
import { ErasureKept as ErasureKept_5c7e10285884d4bcf3ebb9ac07b2cc15 } from '../../../../src/admin/rights/ErasureKept'
import { AuditView as AuditView_51aa44f9b3da90ed5af98618a302f951 } from '../../../../src/admin/audit/AuditView'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OverviewComponent as OverviewComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { MetaTitleComponent as MetaTitleComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { MetaDescriptionComponent as MetaDescriptionComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { MetaImageComponent as MetaImageComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { PreviewComponent as PreviewComponent_a8a977ebc872c5d5ea7ee689724c0860 } from '@payloadcms/plugin-seo/client'
import { EnquiryActions as EnquiryActions_ccf66b3deb5a8cdc683892397c1ede9c } from '../../../../src/admin/enquiries/EnquiryActions'
import { Icon as Icon_452f04fcd2ed8162ca5fbc6c89f204f1 } from '../../../../src/admin/brand/Icon'
import { Logo as Logo_b231ac8248d52be15270b4d2370a5c12 } from '../../../../src/admin/brand/Logo'
import { Today as Today_9f6523a2313614da04d35a90d98abd23 } from '../../../../src/admin/today/Today'
import { SiteAttention as SiteAttention_5c4dc76a9129fd0046eed1934cda746c } from '../../../../src/admin/site/SiteAttention'
import { NewEnquiries as NewEnquiries_87a379b265e681ba8ab0cb69f5064103 } from '../../../../src/admin/enquiries/NewEnquiries'
import { UnreadMessages as UnreadMessages_0dfe7894a72f36019bd977c3811a4070 } from '../../../../src/admin/messages/UnreadMessages'
import { NotesDue as NotesDue_ea9215a7c61820062d971c90c568881e } from '../../../../src/admin/notes/NotesDue'
import { MoneyAttention as MoneyAttention_596c6a6edf62505300e12e816e912f4c } from '../../../../src/admin/money/MoneyAttention'
import { DeadNotices as DeadNotices_5fe0f8a80a6621bccad4e4ccfe496021 } from '../../../../src/admin/notices/DeadNotices'
import { NightlyComparison as NightlyComparison_35d573004fdb1a51c0a3a95f0c8b1282 } from '../../../../src/admin/money/NightlyComparison'
import { OwnCalendars as OwnCalendars_add69eedfee20b847af565ea21ddc557 } from '../../../../src/admin/calendar/OwnCalendars'
import { MoneyFigures as MoneyFigures_45eda0983e93235f66dbe5c603ed4355 } from '../../../../src/admin/money/MoneyFigures'
import { PracticeFigures as PracticeFigures_9925f2fe45a0c5b06a74680d11640983 } from '../../../../src/admin/figures/PracticeFigures'
import { CalendarLink as CalendarLink_40ffc40b20df1f832f0cebc80e795097 } from '../../../../src/admin/calendar/CalendarLink'
import { MessagesLink as MessagesLink_687cd38518bc8c4497d188cfdb52cb21 } from '../../../../src/admin/messages/MessagesLink'
import { SpokenPanel as SpokenPanel_8b479e2564e2880cb6eb05ca59cbe59a } from '../../../../src/admin/words/SpokenPanel'
import { MessagesView as MessagesView_c358f8fa6a0e59cbf524ae5867e4237f } from '../../../../src/admin/messages/MessagesView'
import { CalendarView as CalendarView_d6a356243cb75cd808b179f80b0e6977 } from '../../../../src/admin/calendar/CalendarView'
import { SecondFactorView as SecondFactorView_eeb7239ffa99c2377c59cb41d41e587b } from '../../../../src/admin/identity/SecondFactorView'
import { HistoryView as HistoryView_ab9cf6ca67c54a56c9f595e9992a7f7e } from '../../../../src/admin/history/HistoryView'
import { LoginView as LoginView_c2f76ed7656de501b36ccb0d8dbecbf3 } from '../../../../src/admin/identity/LoginView'
import { ForgotView as ForgotView_b6d47d3e6003c0876c68d46fbcebce59 } from '../../../../src/admin/identity/ForgotView'
import { ResetView as ResetView_953709c1058a8bae7e979d0a7e6aa5af } from '../../../../src/admin/identity/ResetView'
import { RoomView as RoomView_cc96e461958da8e31890436db424bc0d } from '../../../../src/admin/room/RoomView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/panel/RelationCell#RelationCell": RelationCell_46bce16697d5d8e15795a090abc112a3,
  "/src/admin/panel/InstantCell#InstantCell": InstantCell_11804672089ca11acaa33c5843508345,
  "/src/admin/notices/BookingNotices#BookingNotices": BookingNotices_05e274e86eb9290a306c59736868cf8b,
  "/src/admin/bookings/BookForClient#BookForClient": BookForClient_512072687ac6762f3dbb9dc72a990fb4,
  "/src/admin/bookings/BookingActions#BookingActions": BookingActions_2fa92c8e68082130ad6b9cccce0008d2,
  "/src/admin/series/SeriesActions#SeriesActions": SeriesActions_bbb25ee7d16535c9e53f249b0d92de1b,
  "/src/admin/series/WaitActions#WaitActions": WaitActions_445e2f995e8749c7b14e6087b7539f00,
  "/src/admin/notes/NoteDesk#NoteDesk": NoteDesk_b80e0e24e9a617d98200ffb84c137994,
  "/src/admin/notices/NoticeKindCell#NoticeKindCell": NoticeKindCell_24732f721cedc0d6178e27d2f9f7575c,
  "/src/admin/notices/RecipientCell#RecipientCell": RecipientCell_b61d5b0b1644c87752bbf8a93fda5556,
  "/src/admin/notices/NoticeActions#NoticeActions": NoticeActions_bf449f661560f16240781461e4e44eba,
  "/src/admin/clients/ClientActions#ClientActions": ClientActions_c5c1da88bb61555126d5dc073ff1efc8,
  "/src/admin/panel/FactsField#FactsField": FactsField_c15e52c4e151948b96a61f06d6a1e465,
  "/src/admin/money/TaskActions#TaskActions": TaskActions_8bac46a1340d7a581e9626fa59e429c7,
  "/src/admin/money/MoneyCell#MoneyCell": MoneyCell_429a0e875ae7540b4e88e71860cd20e3,
  "/src/admin/money/PaymentActions#PaymentActions": PaymentActions_5b20ac4ac882b2f13e75de63a85e0886,
  "/src/admin/money/SubscriptionActions#SubscriptionActions": SubscriptionActions_351958532fd6e59c2bfd98b7bc54c3f9,
  "/src/admin/money/ReceiptActions#ReceiptActions": ReceiptActions_d990ae75874ffbfdc9d19ed825f9d616,
  "/src/admin/money/PlanActions#PlanActions": PlanActions_03e295fc97c3661157d0a279ae893c5f,
  "/src/admin/identity/AccountFactor#AccountFactor": AccountFactor_d2f9afa06b25d86700e201a7c5246f01,
  "/src/admin/rights/ErasureKept#ErasureKept": ErasureKept_5c7e10285884d4bcf3ebb9ac07b2cc15,
  "/src/admin/audit/AuditView#AuditView": AuditView_51aa44f9b3da90ed5af98618a302f951,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/plugin-seo/client#OverviewComponent": OverviewComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#MetaTitleComponent": MetaTitleComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#MetaDescriptionComponent": MetaDescriptionComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#MetaImageComponent": MetaImageComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "@payloadcms/plugin-seo/client#PreviewComponent": PreviewComponent_a8a977ebc872c5d5ea7ee689724c0860,
  "/src/admin/enquiries/EnquiryActions#EnquiryActions": EnquiryActions_ccf66b3deb5a8cdc683892397c1ede9c,
  "/src/admin/brand/Icon#Icon": Icon_452f04fcd2ed8162ca5fbc6c89f204f1,
  "/src/admin/brand/Logo#Logo": Logo_b231ac8248d52be15270b4d2370a5c12,
  "/src/admin/today/Today#Today": Today_9f6523a2313614da04d35a90d98abd23,
  "/src/admin/site/SiteAttention#SiteAttention": SiteAttention_5c4dc76a9129fd0046eed1934cda746c,
  "/src/admin/enquiries/NewEnquiries#NewEnquiries": NewEnquiries_87a379b265e681ba8ab0cb69f5064103,
  "/src/admin/messages/UnreadMessages#UnreadMessages": UnreadMessages_0dfe7894a72f36019bd977c3811a4070,
  "/src/admin/notes/NotesDue#NotesDue": NotesDue_ea9215a7c61820062d971c90c568881e,
  "/src/admin/money/MoneyAttention#MoneyAttention": MoneyAttention_596c6a6edf62505300e12e816e912f4c,
  "/src/admin/notices/DeadNotices#DeadNotices": DeadNotices_5fe0f8a80a6621bccad4e4ccfe496021,
  "/src/admin/money/NightlyComparison#NightlyComparison": NightlyComparison_35d573004fdb1a51c0a3a95f0c8b1282,
  "/src/admin/calendar/OwnCalendars#OwnCalendars": OwnCalendars_add69eedfee20b847af565ea21ddc557,
  "/src/admin/money/MoneyFigures#MoneyFigures": MoneyFigures_45eda0983e93235f66dbe5c603ed4355,
  "/src/admin/figures/PracticeFigures#PracticeFigures": PracticeFigures_9925f2fe45a0c5b06a74680d11640983,
  "/src/admin/calendar/CalendarLink#CalendarLink": CalendarLink_40ffc40b20df1f832f0cebc80e795097,
  "/src/admin/messages/MessagesLink#MessagesLink": MessagesLink_687cd38518bc8c4497d188cfdb52cb21,
  "/src/admin/words/SpokenPanel#SpokenPanel": SpokenPanel_8b479e2564e2880cb6eb05ca59cbe59a,
  "/src/admin/messages/MessagesView#MessagesView": MessagesView_c358f8fa6a0e59cbf524ae5867e4237f,
  "/src/admin/calendar/CalendarView#CalendarView": CalendarView_d6a356243cb75cd808b179f80b0e6977,
  "/src/admin/identity/SecondFactorView#SecondFactorView": SecondFactorView_eeb7239ffa99c2377c59cb41d41e587b,
  "/src/admin/history/HistoryView#HistoryView": HistoryView_ab9cf6ca67c54a56c9f595e9992a7f7e,
  "/src/admin/identity/LoginView#LoginView": LoginView_c2f76ed7656de501b36ccb0d8dbecbf3,
  "/src/admin/identity/ForgotView#ForgotView": ForgotView_b6d47d3e6003c0876c68d46fbcebce59,
  "/src/admin/identity/ResetView#ResetView": ResetView_953709c1058a8bae7e979d0a7e6aa5af,
  "/src/admin/room/RoomView#RoomView": RoomView_cc96e461958da8e31890436db424bc0d,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
