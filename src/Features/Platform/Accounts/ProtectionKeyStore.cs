using System.Text;
using System.Xml.Linq;
using Baoxue.Data;
using Baoxue.Data.Platform;
using Baoxue.Data.Protection;
using Baoxue.Features.Common;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Baoxue.Features.Platform.Accounts;

/// <summary>Keeps the keys of cookies and forms in the database, sealed, so that every instance reads the same.</summary>
internal sealed class ProtectionKeyStore(IServiceScopeFactory scopes, FieldVault vault, TimeProvider clock) : IXmlRepository
{
    private const string Table = "platform_protection_key";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return
        [
            .. scope.ServiceProvider.GetRequiredService<DistrictDb>().ProtectionKeys.AsNoTracking().AsEnumerable()
                .Select(k => XElement.Parse(vault.OpenText(k.Sealed, PlaceOf(k.Id)))),
        ];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<DistrictDb>();
        var id = clock.NewId();
        db.ProtectionKeys.Add(new ProtectionKey { Id = id, Name = friendlyName, Sealed = vault.Seal(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), PlaceOf(id)) });
        db.SaveChanges();
    }

    private static FieldPlace PlaceOf(Guid id) => new(Table, "sealed", id);
}
