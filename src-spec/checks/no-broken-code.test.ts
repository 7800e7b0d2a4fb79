import { testCheck } from '../testing/check-tester'
import { noBrokenCode } from './no-broken-code'

testCheck(noBrokenCode)
