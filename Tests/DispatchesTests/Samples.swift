import Dispatches
import Domain

/// Invented dispatches, one for each shape; no real text stands here.
enum Samples {
  static func read(_ text: String) -> Dispatch { DispatchReader.read(text, file: "mau.md") }

  /// A State công văn, issuer first, one paragraph a line.
  static let state = """
    **ỦY BAN NHÂN DÂN
    TỈNH ĐỒNG MẪU**

    **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    Độc lập - Tự do - Hạnh phúc**

    Số: **71** /UBND-NC
    V/v rà soát kết quả
    xếp loại năm 2025

    Đồng Mẫu, ngày **04** tháng **3** năm 2026

    Kính gửi:

    - Các sở, ban, ngành tỉnh;
    - Ủy ban nhân dân các xã, phường.

    Thực hiện Kết luận số 5-KL/TW, ngày 02/02/2026 của Bộ Chính trị, Ủy ban nhân dân tỉnh yêu cầu:

    1. Các cơ quan, đơn vị **hoàn thành trước ngày 20/3/2026**, báo cáo Ủy ban nhân dân tỉnh (qua Sở Nội vụ).

    2. Giao Sở Nội vụ theo dõi việc thực hiện Kết luận số 5-KL/TW./.

    Nơi nhận:

    - Như trên;
    - Ban Thường vụ Tỉnh ủy (để b/c);
    - PCT/UBND tỉnh;
    - Lưu: VT, NC (An).

    **TM. ỦY BAN NHÂN DÂN
    KT. CHỦ TỊCH
    PHÓ CHỦ TỊCH**



    Trần Văn Mẫu
    """

  /// A Party công văn with a star, the label as a list item, and a drafter's mark.
  static let party = """


    TỈNH ỦY ĐỒNG MẪU

    *

    Số 88-CV/TU

    Về việc tổ chức kiểm điểm
    năm 2026

    ĐẢNG CỘNG SẢN VIỆT NAM

    Đồng Mẫu, ngày 12 tháng 01 năm 2026

    - Kính gửi:* - Các cơ quan tham mưu, giúp việc Tỉnh ủy,
    - Ủy ban MTTQVN tỉnh, các tổ chức chính trị - xã hội,
    các sở, ban, ngành,
    - Các đảng ủy trực thuộc

    Căn cứ Quy định số 7-QĐ/TW ngày 01/12/2025 của Bộ Chính trị, Ban Thường vụ Tỉnh ủy yêu cầu:

    1. Các cấp ủy báo cáo trước ngày 05 tháng đầu của quý tiếp theo.

    XYZ

    Nơi nhận:

    - Như trên,
    - Ban Bí thư (để báo cáo),
    - Lưu Văn phòng Tỉnh ủy.

    T/M BAN THƯỜNG VỤ
    PHÓ BÍ THƯ

    Lê Thị Thử
    """

  /// A quyết định in two columns, with a brace and a note on a line of its own.
  static let columns = """
             ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              TỈNH ĐỒNG MẪU                           Độc lập - Tự do - Hạnh phúc

             Số: 45 /QĐ-UBND                       Đồng Mẫu, ngày 07 tháng 5 năm 2026

                                         QUYẾT ĐỊNH
            Về việc phê duyệt Kế hoạch đánh giá, xếp loại chất lượng
                            các cơ quan, đơn vị năm 2026

                          CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG MẪU

            Căn cứ Nghị định số 8/2025/NĐ-CP ngày 21 tháng 12 năm 2025 của Chính
    phủ quy định về đánh giá;
            Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 15/TTr-SNV ngày 02
    tháng 5 năm 2026.

                                         QUYẾT ĐỊNH:

            Điều 1. Phê duyệt Kế hoạch năm 2026.
                                              2

            Điều 2. Chánh Văn phòng Ủy ban nhân dân tỉnh; Giám đốc Sở Nội vụ; Thủ trưởng
    các cơ quan, đơn vị chịu trách nhiệm thi hành Quyết định này./.

    Nơi nhận:                                            KT. CHỦ TỊCH
    - Như Điều 2;                                       PHÓ CHỦ TỊCH
    - Bộ Nội vụ;
    - TTTU, TT HĐND tỉnh;        }
    - CT, các PCT UBND tỉnh;     } (để b/c)
    - Cổng TTĐT tỉnh;
      (để đăng tải)
    - VPUB: CVP, các PCVP,
      các phòng: NC, TH;
    - Lưu: VT, NC (3b).                                Nguyễn Văn Ví Dụ
    """

  /// A Party kế hoạch without header and number, hard-wrapped, recipients without dashes.
  static let bare = """
    Số -KH/ĐU

    ## KẾ HOẠCH

    **Khắc phục hạn chế, khuyết điểm
    năm 2026**

    -----

    Thực hiện Công văn số 3-CV/TU, ngày 01/3/2026 của Ban Thường vụ Thành ủy, Đảng ủy
    xây dựng kế hoạch như sau:

    **I. MỤC ĐÍCH**

    Nâng cao chất lượng kiểm điểm theo Công văn số 3-
    CV/TU. Hoàn thành trong quý II/2026.

    #### IV. TỔ CHỨC

    1. Các chi bộ thực hiện từ tháng 5/2026 đến tháng 11/2026.

    __Nơi nhận__:
    Ban Thường vụ Thành ủy (để báo cáo),
    Các chi bộ,
    Lưu Văn phòng Đảng ủy.

    **T/M ĐẢNG ỦY
    BÍ THƯ**

    **Phạm Thị Nháp**
    """

  static let all = [state, party, columns, bare]
}
