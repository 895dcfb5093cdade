import { Body, Button, Container, Head, Hr, Html, Link, Preview, Section, Text } from 'react-email'
import type { Letter } from '@/domain/notifications/letter'

const PAPER = { backgroundColor: '#f6f4ef', fontFamily: 'Georgia, serif', color: '#22302b', margin: 0 }
const SHEET = { backgroundColor: '#ffffff', margin: '24px auto', padding: '32px', maxWidth: '560px' }
const WORDS = { fontSize: '16px', lineHeight: '24px', margin: '0 0 16px' }
const LABEL = { color: '#5b6a64', fontSize: '14px', lineHeight: '20px', margin: '0' }
const VALUE = { fontSize: '16px', lineHeight: '24px', margin: '0 0 12px' }
const WAY = {
  backgroundColor: '#2f5d50',
  color: '#ffffff',
  padding: '12px 20px',
  borderRadius: '6px',
  fontSize: '16px',
}
const SMALL = { color: '#5b6a64', fontSize: '13px', lineHeight: '20px', margin: '0 0 8px' }

/** A letter as mail programs show it: one column, no pictures, nothing fetched from anywhere. */
export function LetterMail({ locale, subject, opening, facts, action, closing, from, unsubscribe }: Letter) {
  return (
    <Html lang={locale}>
      <Head>
        <title>{subject}</title>
      </Head>
      <Preview>{opening}</Preview>
      <Body style={PAPER}>
        <Container style={SHEET}>
          <Text style={WORDS}>{opening}</Text>
          <Section>
            {facts.map(({ label, value }) => (
              <Section key={label}>
                <Text style={LABEL}>{label}</Text>
                <Text style={VALUE}>{value}</Text>
              </Section>
            ))}
          </Section>
          <Button href={action.href} style={WAY}>
            {action.label}
          </Button>
          {closing && <Text style={{ ...WORDS, marginTop: '16px' }}>{closing}</Text>}
          <Hr style={{ margin: '24px 0 16px' }} />
          <Text style={SMALL}>{from}</Text>
          {unsubscribe && (
            <Link href={unsubscribe.href} style={SMALL}>
              {unsubscribe.label}
            </Link>
          )}
        </Container>
      </Body>
    </Html>
  )
}
