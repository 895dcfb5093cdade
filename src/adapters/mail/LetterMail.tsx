import { Body, Button, Container, Head, Hr, Html, Link, Preview, Section, Text } from 'react-email'
import { mailLook as look, mailAtNight } from '@/adapters/mail/mailLook'
import type { Letter } from '@/domain/notifications/letter'

/** A letter as mail programs show it: one column, no pictures, nothing fetched from anywhere. */
export function LetterMail({ locale, subject, opening, facts, action, closing, from, unsubscribe }: Letter) {
  return (
    <Html lang={locale}>
      <Head>
        <title>{subject}</title>
        <meta name="color-scheme" content="light dark" />
        <style>{mailAtNight}</style>
      </Head>
      <Preview>{opening}</Preview>
      <Body lang={locale} className="paper" style={look.paper}>
        <Container className="sheet" style={look.sheet}>
          <Text className="head" style={look.head}>
            {from}
          </Text>
          <Text className="ink" style={look.words}>
            {opening}
          </Text>
          {facts.map(({ label, value }) => (
            <Section key={label} className="line" style={look.fact}>
              <Text className="soft" style={look.label}>
                {label}
              </Text>
              <Text className="ink" style={look.value}>
                {value}
              </Text>
            </Section>
          ))}
          <Section style={{ paddingTop: '16px' }}>
            <Button className="way" href={action.href} style={look.way}>
              {action.label}
            </Button>
          </Section>
          {closing && (
            <Text className="ink" style={{ ...look.words, margin: '20px 0 0' }}>
              {closing}
            </Text>
          )}
          {unsubscribe && (
            <>
              <Hr className="line" style={look.rule} />
              <Link className="soft" href={unsubscribe.href} style={look.small}>
                {unsubscribe.label}
              </Link>
            </>
          )}
        </Container>
      </Body>
    </Html>
  )
}
