using System.Text.Json;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;

namespace Baoxue.Features.Tests.Common;

public sealed class FeatureJsonTests
{
    [Fact]
    public void A_typed_id_is_written_and_read_as_its_bare_GUID()
    {
        var id = new ChildId(Guid.CreateVersion7());

        var text = JsonSerializer.Serialize(new { id, none = (ChildId?)null }, FeatureJson.Options);

        Assert.Equal($$"""{"id":"{{id.Value}}","none":null}""", text);
        Assert.Equal(id, JsonSerializer.Deserialize<ChildId>($"\"{id.Value}\"", FeatureJson.Options));
    }

    [Fact]
    public void Chinese_stays_Chinese_and_kinds_have_names() =>
        Assert.Equal("""{"name":"王小明","source":"Student"}""", JsonSerializer.Serialize(new { name = "王小明", source = RegisterSource.Student }, FeatureJson.Options));
}
