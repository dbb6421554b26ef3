using System.Text;
using Baoxue.Domain.Common;
using Baoxue.Domain.Platform;
using Baoxue.Domain.Registers;
using Baoxue.Features.Common;
using Baoxue.Features.Registers.Loads;
using Baoxue.Web.Components;
using Baoxue.Web.Layout;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Baoxue.Web.Registers;

/// <summary>
/// Takes a register file as a stream, straight to disk, never through a buffered form (上传). The form's fields stand before the
/// file, so everything is checked before a byte of it is kept.
/// </summary>
internal static class Upload
{
    private const int LongestField = 4_000;
    private const int MostFields = 20;
    private const string TokenHeader = "RequestVerificationToken";
    private const string TokenField = "__RequestVerificationToken";

    public static async Task<IResult> ReceiveAsync(HttpContext http, UseCases useCases, CurrentActor current, FileStore files, WaitingUploads waiting, IAntiforgery antiforgery, Flashes flashes)
    {
        if (!current.Actor.May(Permission.LoadRegisters))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        var isScript = http.Request.Headers.ContainsKey(TokenHeader);
        var result = await ReadAsync(http, useCases, files, waiting, antiforgery);
        if (result.IsOk)
        {
            return isScript ? TypedResults.Accepted(result.Value, new { href = result.Value }) : TypedResults.LocalRedirect(result.Value);
        }

        if (isScript)
        {
            return TypedResults.UnprocessableEntity(new { message = result.Refusal!.Message });
        }

        flashes.Leave(http, new Flash(result.Refusal!.Message, Tone.Harm));
        return TypedResults.LocalRedirect(Links.NewLoad);
    }

    // Where to go on: to the load, or to its unknown columns.
    private static async Task<Result<string>> ReadAsync(HttpContext http, UseCases useCases, FileStore files, WaitingUploads waiting, IAntiforgery antiforgery)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            return new RegisterRefusals.UploadUnreadable();
        }

        var count = 0;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new MultipartReader(boundary, http.Request.Body);
        while (await NextAsync(reader, http.RequestAborted) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part))
            {
                return new RegisterRefusals.UploadUnreadable();
            }

            if (!part.IsFileDisposition())
            {
                if (++count > MostFields)
                {
                    return new RegisterRefusals.UploadUnreadable();
                }

                fields[HeaderUtilities.RemoveQuotes(part.Name).ToString()] = await TextAsync(section.Body, http.RequestAborted);
                continue;
            }

            // Without script the token is a field; the check itself reads the header only, so the body stays a stream.
            if (!http.Request.Headers.ContainsKey(TokenHeader))
            {
                http.Request.Headers[TokenHeader] = fields.GetValueOrDefault(TokenField);
            }

            if (!await antiforgery.IsRequestValidAsync(http))
            {
                return new RegisterRefusals.UploadUnreadable();
            }

            return await StartAsync(fields, part, section.Body, useCases, files, waiting, http.RequestAborted);
        }

        return new RegisterRefusals.NoFileChosen();
    }

    private static async Task<Result<string>> StartAsync(
        Dictionary<string, string> fields, ContentDispositionHeaderValue part, Stream body, UseCases useCases, FileStore files, WaitingUploads waiting, CancellationToken ct)
    {
        var name = HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).ToString();
        if (name.Length == 0)
        {
            return new RegisterRefusals.NoFileChosen();
        }

        if (!Enum.TryParse<RegisterSource>(fields.GetValueOrDefault("source"), out var source) || !Enum.IsDefined(source)
            || !Enum.TryParse<LoadMode>(fields.GetValueOrDefault("mode"), out var mode) || !Enum.IsDefined(mode)
            || RegisterEndpoints.DayOf(fields.GetValueOrDefault("asOf")) is not { } asOf)
        {
            return new RegisterRefusals.UploadIncomplete();
        }

        var kept = await files.SaveAsync(body, name, ct);
        if (!kept.IsOk)
        {
            return kept.Refusal!;
        }

        var upload = new WaitingUpload(kept.Value, source, mode, asOf, fields.ContainsKey("again"));
        if ((await useCases.RunAsync(new PreviewLoad.Query(source, kept.Value, asOf), ct)).AsksForMatching)
        {
            await waiting.KeepAsync(upload, ct);
            return Links.MatchUpload(kept.Value.Id);
        }

        var started = await useCases.RunAsync(new StartLoad.Command(source, mode, asOf, kept.Value, upload.EvenIfSame), ct);
        if (started.Refusal is { } refusal)
        {
            files.Delete(kept.Value.Id);
            return refusal;
        }

        return Links.Load(started.Value);
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken ct)
    {
        try
        {
            return await reader.ReadNextSectionAsync(ct);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken ct)
    {
        var buffer = new byte[LongestField];
        var length = await body.ReadAtLeastAsync(buffer, LongestField, throwOnEndOfStream: false, ct);
        return Encoding.UTF8.GetString(buffer, 0, length).Trim();
    }
}
