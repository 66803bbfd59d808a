package fr.acta.portal.tenancy;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * EclipseLink 4.0 fails on a null UUID, read or written (its issues 2717 and 2768); PostgreSQL
 * takes the value as it is.
 */
public class NullSafeUuids implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    session
        .getDescriptors()
        .values()
        .forEach(descriptor -> descriptor.getMappings().forEach(this::mend));
  }

  private void mend(DatabaseMapping mapping) {
    if (mapping instanceof AbstractDirectMapping direct
        && direct.getConverter() instanceof UUIDConverter) {
      direct.setConverter(new PassThrough());
      direct.getField().setSqlType(Types.OTHER);
    }
    if (mapping instanceof OneToOneMapping toOne) {
      toOne.getForeignKeyFields().forEach(field -> ((DatabaseField) field).setSqlType(Types.OTHER));
    }
  }

  private static final class PassThrough implements Converter {
    private static final long serialVersionUID = 1L;

    @Override
    public Object convertObjectValueToDataValue(Object value, Session session) {
      return value;
    }

    @Override
    public Object convertDataValueToObjectValue(Object value, Session session) {
      return value instanceof String text ? UUID.fromString(text) : value;
    }

    @Override
    public boolean isMutable() {
      return false;
    }

    @Override
    public void initialize(DatabaseMapping mapping, Session session) {}
  }
}
