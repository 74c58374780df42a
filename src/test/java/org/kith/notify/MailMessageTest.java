package org.kith.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailMessageTest {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final URI STOP = URI.create("https://kith.example.org/notify/unsubscribe?from=a.1.b");

    private static final MailBody BODY = new MailBody()
            .heading("Grüße & more")
            .paragraph("Zoë said: <script>alert('1')</script>")
            .item("One", "https://kith.example.org/one?a=1&b=2", "Near \"you\"")
            .item("Two", "https://kith.example.org/two", null)
            .link("See all", "https://kith.example.org/all");

    private static Mail mail(String address, String subject, URI unsubscribe) {
        return new Mail(new NewMail(address, subject, BODY, unsubscribe), BODY, "a-b@kith.example.org", Instant.EPOCH);
    }

    private static String written(Mail mail) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MailMessage(SESSION, mail, new InternetAddress("Kith <kith@example.org>")).writeTo(out);
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static MimeMessage read(Mail mail) throws MessagingException, IOException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(written(mail).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theMessageIdIsTheSameEveryTime() throws Exception {
        Mail mail = mail("ada@it.example", "A subject", null);
        assertThat(read(mail).getMessageID()).isEqualTo("<a-b@kith.example.org>");
        assertThat(read(mail).getMessageID()).isEqualTo("<a-b@kith.example.org>");
        assertThat(read(mail).getSentDate()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void bothPartsSayTheSame() throws Exception {
        MimeMessage read = read(mail("ada@it.example", "Grüße von Zoë – 你好", null));
        assertThat(read.getSubject()).isEqualTo("Grüße von Zoë – 你好");
        assertThat(read.getFrom()).containsExactly(new InternetAddress("kith@example.org"));
        assertThat(read.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        BodyPart plain = parts.getBodyPart(0);
        BodyPart html = parts.getBodyPart(1);
        assertThat(plain.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(html.getContentType()).startsWith("text/html").containsIgnoringCase("utf-8");
        assertThat(plain.getContent().toString().replace("\r", ""))
                .isEqualTo(
                        """
                        Grüße & more
                        ------------

                        Zoë said: <script>alert('1')</script>

                        * One
                          Near "you"
                          https://kith.example.org/one?a=1&b=2

                        * Two
                          https://kith.example.org/two

                        See all:
                        https://kith.example.org/all
                        """);
        assertThat(html.getContent().toString().replace("\r", ""))
                .contains("<h2>Grüße &amp; more</h2>")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
                .contains(
                        "<li><a href=\"https://kith.example.org/one?a=1&amp;b=2\">One</a><br>Near &quot;you&quot;</li>")
                .contains("<li><a href=\"https://kith.example.org/two\">Two</a></li>\n</ul>")
                .doesNotContain("<script");
    }

    @Test
    void whatCanBeStoppedSaysHow() throws Exception {
        MimeMessage read = read(mail("ada@it.example", "A subject", STOP));
        assertThat(read.getHeader("List-Unsubscribe")).containsExactly("<" + STOP + ">");
        assertThat(read.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(read(mail("ada@it.example", "A subject", null)).getHeader("List-Unsubscribe"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nBcc: eve@it.example", "\nX: y", "\rX: y", "\u2028X: y", "\u0085X: y", "\u0000"})
    void noHeaderCanBeSlippedIn(String slipped) {
        assertThatThrownBy(() -> mail("ada@it.example" + slipped, "A subject", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mail("ada@it.example", "A subject" + slipped, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new MailTexts().subject("matching.invitationMail.subject", "Eve" + slipped))
                .matches("Eve[\\p{Print}\\s]* asks for your help")
                .doesNotContainPattern("\\p{Cc}");
    }

    @Test
    void aSubjectIsNeverTooLong() {
        assertThat(new MailTexts().subject("matching.invitationMail.subject", "x".repeat(1000)))
                .hasSize(NewMail.SUBJECT_MAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a b@it.example", "ada@it.example, eve@it.example", "<ada@it.example", "@"})
    void thereIsNoMailToWhatIsNoAddress(String address) {
        assertThatThrownBy(() -> written(mail(address, "A subject", null))).isInstanceOf(AddressException.class);
    }
}
