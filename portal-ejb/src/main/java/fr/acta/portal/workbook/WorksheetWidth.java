package fr.acta.portal.workbook;

import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * No cell stands further right than a spreadsheet is wide. The library makes room for every column
 * up to the one named, so a single cell could ask for all the memory there is.
 */
final class WorksheetWidth {
  private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

  private WorksheetWidth() {}

  static void check(byte[] content) throws WorkbookRefused {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamReader.START_ELEMENT || !xml.getLocalName().equals("c"))
          continue;
        String place = xml.getAttributeValue(null, "r");
        if (place != null && !PLACE.matcher(place).matches())
          throw new WorkbookRefused(WorkbookRefused.Why.DAMAGED);
      }
    } catch (XMLStreamException noXml) {
      // A picture, or damage: what cannot be read as XML makes no cells.
    }
  }
}
