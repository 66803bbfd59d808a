package fr.acta.portal.text;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a square that a telephone reads: black and white, with the margin it needs. */
public final class QrCode {
  /** Dots a module: sharp at six centimetres on any printer. */
  private static final int SCALE = 12;

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          // A quarter may be lost to dirt and folds.
          EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4);

  private QrCode() {}

  /** For an {@code img}: PNG in a data URI. */
  public static String dataUri(String address) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(address));
  }

  static byte[] png(String address) {
    try {
      BitMatrix modules = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, HINTS);
      int side = modules.getWidth() * SCALE;
      BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
      for (int y = 0; y < side; y++)
        for (int x = 0; x < side; x++)
          image.setRGB(x, y, modules.get(x / SCALE, y / SCALE) ? 0 : 0xffffff);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a code", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
