import { testCheck } from './check-tester'
import { noBrokenCode } from './no-broken-code'

testCheck(noBrokenCode)
